import type { Problem } from '../api/http';

const isBelow = (pointer: string, field: string): boolean => pointer === field || pointer.startsWith(`${field}/`);

/** What is said of a field that shows a list as text, or of one entry of it, which is then named. */
export function refusedIn(problem: Problem | undefined, field: string, entries: string[]): string | undefined {
  const refused = problem?.errors.find(({ pointer }) => isBelow(pointer, field));
  if (!refused) return undefined;
  const entry = refused.pointer === field ? undefined : entries[Number(refused.pointer.slice(field.length + 1))];
  return entry ? `${entry}: ${refused.detail}` : refused.detail;
}

/** Which of the refusals stand at these fields. */
export const pointersBelow = (problem: Problem | undefined, fields: string[]): string[] =>
  (problem?.errors ?? []).map(({ pointer }) => pointer).filter((pointer) => fields.some((field) => isBelow(pointer, field)));

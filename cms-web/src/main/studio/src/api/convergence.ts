import { one, type Page, read, send } from './http';

export type Standing = 'unheard' | 'in_step' | 'behind' | 'diverged';

/** The part of a site that a copy holds; what is left out narrows nothing. */
export interface Part {
  locale?: string | null;
  topic?: string | null;
  type?: string | null;
}

export interface Copy extends Part {
  state: Standing;
  position: number;
  behind: number;
  since?: string | null;
  heardAt: string;
}

/** Whether a site holds what it should, by its own receipts. */
export interface Convergence {
  site: string;
  state: Standing;
  behind: number;
  since?: string | null;
  heardAt?: string | null;
  copies: Copy[];
}

export interface Receipt extends Part {
  id: string;
  position: number;
  inStep: boolean;
  firstAt: string;
  lastAt: string;
  times: number;
}

export interface Comparison extends Part {
  same: number;
  missing: number;
  different: number;
  remove: number;
  at: string;
}

/** An edition that the site did not hold as it should. */
export interface Difference {
  difference: 'missing' | 'different' | 'remove';
  articleId: string;
  locale: string;
  /** Under which it last stood there; none when it never did. */
  title?: string | null;
}

const site = (key: string): string => `/sites${one(key)}`;

export const convergence = {
  all: () => read<Page<Convergence>>('/convergence'),
  of: (key: string) => read<Convergence>(`${site(key)}/convergence`),
  forget: (key: string, { locale, topic, type }: Part) =>
    send<void>('DELETE', `${site(key)}/convergence`, { query: { locale: locale ?? undefined, topic: topic ?? undefined, type: type ?? undefined } }),
  receipts: (key: string, cursor?: string) => read<Page<Receipt>>(`${site(key)}/receipts`, { cursor, limit: 20 }),
  comparison: (key: string) => read<Comparison>(`${site(key)}/comparison`),
  differences: (key: string, cursor?: string) => read<Page<Difference>>(`${site(key)}/comparison/differences`, { cursor, limit: 50 }),
};

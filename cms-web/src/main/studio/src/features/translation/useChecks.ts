import { checks } from '../../api/client';
import type { Checks, Finding } from '../../api/contract';
import { useLoad } from '../../ui/load';

export interface Checked {
  checks: Checks | undefined;
  reload: () => void;
}

/** What the checks find in an edition; read again whenever its revision or whatever else it is told of changes. */
export function useChecks(id: string, locale: string, ...turns: unknown[]): Checked {
  const loaded = useLoad(() => checks.get(id, locale), [id, locale, ...turns]);
  return { checks: loaded.data, reload: loaded.reload };
}

/** The findings of one segment, what blocks first and what was dismissed last. */
export function findingsOf(found: Checks | undefined, segment: string): Finding[] {
  const rank = (finding: Finding) => (finding.dismissed ? 2 : finding.severity === 'block' ? 0 : 1);
  return (found?.items ?? []).filter((finding) => finding.segment === segment).sort((one, other) => rank(one) - rank(other));
}

/** Whether somebody has to look at it. */
export const isOpen = (finding: Finding): boolean => !finding.dismissed;

import { checks, type Checks, type Finding } from '../../api/translation';
import { useLoad } from '../../ui/load';

export interface Checked {
  checks: Checks | undefined;
  reload: () => void;
}

/** What the checks find in a revision of an edition; nothing while nobody has begun the edition. */
export function useChecks(id: string, locale: string, revision: number | undefined): Checked {
  const read = async () => (revision === undefined ? undefined : checks.get(id, locale));
  const loaded = useLoad(read, [id, locale, revision]);
  return { checks: loaded.data, reload: loaded.reload };
}

/** The findings of one segment, what blocks first and what was dismissed last. */
export function findingsOf(found: Checks | undefined, segment: string): Finding[] {
  const rank = (finding: Finding) => (finding.dismissed ? 2 : finding.severity === 'block' ? 0 : 1);
  return (found?.items ?? []).filter((finding) => finding.segment === segment).sort((one, other) => rank(one) - rank(other));
}

/** Whether somebody has to look at it. */
export const isOpen = (finding: Finding): boolean => !finding.dismissed;

import type { Convergence, Copy } from '../../api/convergence';
import { dateTime, messages } from '../../i18n/i18n';

const variants = { unheard: 'neutral', in_step: 'success', behind: 'warning', diverged: 'danger' } as const;

/** Whether a site or one of its copies holds what it should, in a few words. */
export function Standing({ of }: { of: Convergence | Copy }) {
  const m = messages.value.convergence;
  const since = dateTime(of.since);
  const words = of.state === 'behind' ? m.behind(of.behind, since) : of.state === 'diverged' ? m.diverged(since) : m.states[of.state];
  return <wa-badge variant={variants[of.state]} appearance="filled-outlined">{words}</wa-badge>;
}

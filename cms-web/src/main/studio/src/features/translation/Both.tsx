import type { Problem } from '../../api/http';
import type { Segment } from '../../api/translation';
import { messages } from '../../i18n/i18n';
import { Inline } from './Inline';
import { nodesOf } from './edit';

interface BothProps {
  problem: Problem;
  locale: string;
  busy: boolean;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two people saved the same segment: theirs is shown, mine is still in the field, and neither is lost before one chooses. */
export function Both({ problem, locale, busy, onMine, onTheirs }: BothProps) {
  const m = messages.value;
  const theirs = problem.current as Segment | undefined;
  return (
    <wa-callout variant="warning" size="s" role="alert">
      <wa-icon slot="icon" name="exclamation-triangle" />
      <strong>{m.translation.bothTitle}</strong>
      {theirs?.target && <blockquote lang={locale}><Inline nodes={nodesOf(theirs.target)} /></blockquote>}
      <div class="wa-cluster wa-gap-xs">
        <wa-button size="xs" variant="brand" loading={busy} onClick={onMine}>
          {m.translation.keepMine}
        </wa-button>
        <wa-button size="xs" appearance="outlined" onClick={onTheirs}>
          {m.translation.takeTheirs}
        </wa-button>
      </div>
    </wa-callout>
  );
}

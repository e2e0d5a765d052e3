import { editions } from '../../api/articles';
import { type Checks, segments } from '../../api/translation';
import { localeName, messages } from '../../i18n/i18n';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { Submit } from '../review/Submit';
import { isToDo, type SegmentTableProps } from './SegmentTable';
import type { SegmentWork } from './useSegments';

interface WorkBarProps extends SegmentTableProps {
  work: SegmentWork;
  checks: Checks | undefined;
  onNext: () => void;
  onNextFinding: () => void;
}

/** How far the translation is and what comes next; it stays in sight while one goes through the segments. */
export function WorkBar(props: WorkBarProps) {
  const { articleId, sourceLocale, locale, summary, work, checks, onNext, onNextFinding, onSaved } = props;
  const m = messages.value.translation;
  const sources = work.items.filter((item) => item.source);
  const done = sources.filter((item) => !isToDo(item)).length;
  const finished = done === sources.length && work.typed.size === 0;
  return (
    <div class="work-bar">
      <div class="wa-split wa-gap-xs">
        <span class="wa-cluster wa-gap-s">
          <progress value={done} max={sources.length} aria-hidden="true" />
          <span role="status">{finished ? m.allDone : m.progress(done, sources.length)}</span>
        </span>
        <span class="wa-cluster wa-gap-xs">
          <Counts checks={checks} onNextFinding={onNextFinding} />
          {!finished && <Fill {...props} />}
          {!finished && (
            <wa-button size="s" appearance="outlined" title={m.nextKey} onClick={onNext}>
              <wa-icon slot="start" name="skip-forward" />
              {m.next}
            </wa-button>
          )}
          {finished && summary && <Submit id={articleId} locale={locale} edition={summary} onChange={onSaved} />}
        </span>
      </div>
      <div class="beside heads" aria-hidden="true">
        <strong>{m.source} · {localeName(sourceLocale)}</strong>
        <strong>{m.target} · {localeName(locale)}</strong>
      </div>
    </div>
  );
}

function Counts({ checks, onNextFinding }: { checks: Checks | undefined; onNextFinding: () => void }) {
  const m = messages.value.checks;
  if (!checks || checks.blocking + checks.warnings === 0) return null;
  return (
    <wa-button size="s" appearance="outlined" variant={checks.blocking > 0 ? 'danger' : 'warning'} title={m.nextKey} onClick={onNextFinding}>
      <wa-icon slot="start" name="exclamation-triangle" />
      {m.counts(checks.blocking, checks.warnings)}
    </wa-button>
  );
}

/** Puts in what the memory has of the same text in the same place; it is marked, and still to be looked at. */
function Fill({ articleId, locale, summary, editable, work, onSaved }: WorkBarProps) {
  const m = messages.value.memory;
  const action = useAction();
  if (!editable || !work.items.some((item) => item.state === 'untranslated')) return null;
  const fill = () => action.run(async () => {
    const tag = summary ? (await editions.get(articleId, locale)).etag : null;
    const { value } = await segments.prefill(articleId, locale, tag);
    tell(m.filled(value.filled.length));
    await work.refresh();
    onSaved();
  });
  return (
    <>
      <wa-button size="s" appearance="plain" loading={action.busy} onClick={() => void fill()}>
        <wa-icon slot="start" name="journal-text" />
        {m.fill}
      </wa-button>
      <Refusal problem={action.problem} />
    </>
  );
}

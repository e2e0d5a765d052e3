import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Finding, Segment, Suggestion } from '../../api/translation';
import { direction, messages } from '../../i18n/i18n';
import { Refusal } from '../../ui/feedback';
import { SegmentBadge } from '../../ui/StateBadge';
import { Words } from '../../ui/Words';
import { Both } from './Both';
import { type Typed, nodesOf, typedFrom, withText } from './edit';
import { Findings } from './Findings';
import { Inline } from './Inline';
import { Offers } from './Offers';
import { TargetField } from './TargetField';
import type { SegmentWork } from './useSegments';

interface SegmentRowProps {
  articleId: string;
  sourceLocale: string;
  locale: string;
  segment: Segment;
  findings: Finding[];
  work: SegmentWork;
  editable: boolean;
  /** Whether the translator is at this segment. */
  active: boolean;
  onDismissed: () => void;
  onSaveAndGo: (id: string) => void;
}

/** A segment of the source beside its translation, with what is known and what was found about it. */
export function SegmentRow(props: SegmentRowProps) {
  const { articleId, segment, sourceLocale, locale, work, active, findings } = props;
  const m = messages.value.translation;
  const editable = props.editable && segment.source !== null;
  const offered = useRef<Suggestion[]>([]);
  const put = (typed: Typed) => work.type(segment.id, typed);
  const take = (suggestion: Suggestion) => put(typedFrom(segment, suggestion.target));
  useRowKeys(active && editable, {
    save: () => props.onSaveAndGo(segment.id),
    copy: () => put(typedFrom(segment, segment.source)),
    take: (index) => offered.current[index] && take(offered.current[index]),
  });
  return (
    <li class="segment" data-row={segment.id} data-state={segment.state}>
      <span class="quiet">{m.kinds[segment.kind] ?? segment.kind}</span>
      <div class="beside" data-kind={segment.kind}>
        <div lang={sourceLocale} dir={direction(sourceLocale)} class="source">
          {segment.sourceChange ? <Words words={segment.sourceChange} /> : <Inline nodes={nodesOf(segment.source)} />}
        </div>
        {editable
          ? <TargetField segment={segment} locale={locale} direction={direction(locale)} typed={work.typed.get(segment.id)} onType={put} />
          : <div lang={locale} dir={direction(locale)}><Inline nodes={nodesOf(segment.target)} /></div>}
      </div>
      <Actions {...props} editable={editable} onCopy={() => put(typedFrom(segment, segment.source))} />
      <Trouble segment={segment} locale={locale} work={work} />
      <Findings id={articleId} locale={locale} findings={findings} onDismissed={props.onDismissed}
        onReplace={editable && !work.typed.has(segment.id)
          ? (finding, text) => finding.target && put(withText(segment, finding.target, text)) : undefined} />
      {active && editable && (
        <Offers id={articleId} locale={locale} segment={segment} onTake={take} onOffered={(all) => (offered.current = all)} />
      )}
    </li>
  );
}

function Trouble({ segment, locale, work }: { segment: Segment; locale: string; work: SegmentWork }) {
  const problem = work.problems.get(segment.id);
  if (problem?.status !== 412) return <Refusal problem={problem} />;
  return (
    <Both problem={problem} locale={locale} busy={work.saving.has(segment.id)}
      onMine={() => void work.save(segment.id, true)} onTheirs={() => work.takeTheirs(segment.id)} />
  );
}

/** What can be done to a segment, and how it stands; drawn at the row's upper edge. */
function Actions({ segment, work, editable, onCopy, onSaveAndGo }: SegmentRowProps & { onCopy: () => void }) {
  const m = messages.value.translation;
  const typed = work.typed.has(segment.id);
  const saving = work.saving.has(segment.id);
  return (
    <div class="actions wa-cluster wa-gap-xs">
      {editable && typed && (
        <wa-button size="xs" variant="brand" loading={saving} onClick={() => onSaveAndGo(segment.id)}>
          {m.saveOne}
        </wa-button>
      )}
      {editable && segment.state === 'stale' && !typed && (
        <wa-button size="xs" appearance="outlined" loading={saving} onClick={() => void work.confirm(segment.id)}>
          {m.confirm}
        </wa-button>
      )}
      {editable && (
        <wa-button size="xs" appearance="plain" title={`${m.copy} (${m.copyKey})`} onClick={onCopy}>
          <wa-icon name="copy" label={m.copy} />
        </wa-button>
      )}
      {typed ? <span class="quiet">{saving ? m.savingNow : messages.value.edition.unsaved}</span> : <Standing segment={segment} />}
    </div>
  );
}

/** What is done is only ticked, so that what is still to be done stands out. */
function Standing({ segment }: { segment: Segment }) {
  const m = messages.value.translation;
  const by = segment.provenance === 'memory' || segment.provenance === 'machine' ? m.provenances[segment.provenance] : undefined;
  const done = segment.state === 'translated' || segment.state === 'reviewed';
  return (
    <>
      {by && <wa-badge variant="warning" appearance="outlined">{by}</wa-badge>}
      {done
        ? <wa-icon class="done" name={segment.state === 'reviewed' ? 'check-circle' : 'check-lg'} label={m.states[segment.state]} />
        : <SegmentBadge state={segment.state} />}
    </>
  );
}

interface RowKeys {
  save: () => void;
  copy: () => void;
  take: (index: number) => void;
}

/** The keys of the segment that one is at. AltGr, which types letters, is not taken for Ctrl and Alt. */
function useRowKeys(on: boolean, keys: RowKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      const { save, copy, take } = latest.current;
      const both = event.ctrlKey && event.altKey && !event.getModifierState('AltGraph');
      const digit = /^Digit([1-3])$/.exec(event.code)?.[1];
      const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? save
        : both && event.code === 'KeyC' ? copy
        : both && digit ? () => take(Number(digit) - 1)
        : undefined;
      if (!done) return;
      event.preventDefault();
      event.stopPropagation();
      done();
    };
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, [on]);
}

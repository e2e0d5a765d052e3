import { useState } from 'preact/hooks';
import type { BodyNode, Segment, SegmentState, SegmentText } from '../../api/contract';
import { direction as directionOf, messages } from '../../i18n/i18n';
import { TextArea } from '../../ui/fields';
import { SegmentBadge } from '../../ui/StateBadge';
import { Words } from '../../ui/Words';
import { Inline, nodesOf } from './Inline';
import { LineEditor } from './LineEditor';
import type { Typed } from './useSegments';

interface SegmentRowProps {
  segment: Segment;
  sourceLocale: string;
  locale: string;
  direction: 'ltr' | 'rtl';
  editable: boolean;
  typed: Typed | undefined;
  busy: boolean;
  onType: (typed: Typed) => void;
  onSave: () => void;
}

/** Titles, code and alternative texts have no marks. */
const isPlain = (segment: Segment): boolean =>
  typeof (segment.source ?? segment.target)?.content === 'string' || ['title', 'summary', 'code', 'image'].includes(segment.kind);

export function SegmentRow(props: SegmentRowProps) {
  const { segment, sourceLocale, locale, direction } = props;
  const m = messages.value.translation;
  const editable = props.editable && segment.source !== null;
  return (
    <li class="segment" data-row={segment.id} data-state={segment.state}>
      <span class="quiet">{m.kinds[segment.kind] ?? segment.kind}</span>
      <div class="beside" data-kind={segment.kind}>
        <div lang={sourceLocale} dir={directionOf(sourceLocale)} class="source">
          {segment.sourceChange ? <Words words={segment.sourceChange} /> : <Inline nodes={nodesOf(segment.source)} />}
        </div>
        {editable ? <Target {...props} /> : (
          <div lang={locale} dir={direction}>
            <Inline nodes={nodesOf(segment.target)} />
          </div>
        )}
      </div>
      {!editable && (
        <div class="actions">
          <SegmentMark state={segment.state} />
        </div>
      )}
    </li>
  );
}

/** The field of a translation with what can be done to it; the actions are drawn at the row's upper edge. */
function Target({ segment, locale, direction, typed, busy, onType, onSave }: SegmentRowProps) {
  const m = messages.value.translation;
  // The editor holds its own text; another key makes it begin anew, when the source is copied into it.
  const [copied, setCopied] = useState<{ times: number; nodes: BodyNode[] }>({ times: 0, nodes: nodesOf(segment.target) });
  const label = `${m.target}: ${m.kinds[segment.kind] ?? segment.kind}`;
  const plain = isPlain(segment);
  const take = (from: SegmentText | null) => onType(plain ? { text: from?.text ?? '' } : { content: nodesOf(from) });
  const copy = () => {
    take(segment.source);
    setCopied(({ times }) => ({ times: times + 1, nodes: nodesOf(segment.source) }));
  };
  const confirm = () => {
    take(segment.target);
    onSave();
  };
  const saveKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave();
  };
  return (
    <div onKeyDownCapture={saveKey}>
      {plain ? (
        <TextArea label={label} rows={1} lang={locale} dir={direction} onValue={(text) => onType({ text })}
          value={typed && 'text' in typed ? typed.text : (segment.target?.text ?? '')} />
      ) : (
        <LineEditor key={copied.times} label={label} locale={locale} nodes={copied.nodes} onNodes={(content) => onType({ content })} />
      )}
      <div class="actions wa-cluster wa-gap-xs">
        {typed && (
          <wa-button size="xs" variant="brand" disabled={busy} onClick={onSave}>
            {m.saveOne}
          </wa-button>
        )}
        {segment.state === 'stale' && !typed && (
          <wa-button size="xs" appearance="outlined" disabled={busy} onClick={confirm}>
            {m.confirm}
          </wa-button>
        )}
        <wa-button size="xs" appearance="plain" title={m.copy} onClick={copy}>
          <wa-icon name="copy" label={m.copy} />
        </wa-button>
        {typed ? <span class="quiet">{messages.value.edition.unsaved}</span> : <SegmentMark state={segment.state} />}
      </div>
    </div>
  );
}

/** What is done is only ticked, so that what is still to be done stands out. */
function SegmentMark({ state }: { state: SegmentState }) {
  if (state !== 'translated') return <SegmentBadge state={state} />;
  return <wa-icon class="done" name="check-circle" label={messages.value.translation.states.translated} />;
}

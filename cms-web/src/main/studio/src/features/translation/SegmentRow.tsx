import { useState } from 'preact/hooks';
import type { BodyNode, Segment, SegmentText } from '../../api/contract';
import { direction as directionOf, messages } from '../../i18n/i18n';
import { TextArea } from '../../ui/fields';
import { SegmentBadge } from '../../ui/StateBadge';
import { Words } from '../../ui/Words';
import { Inline } from './Inline';
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

const nodesOf = (text: SegmentText | null): BodyNode[] =>
  Array.isArray(text?.content) ? text.content : text?.text ? [{ type: 'text', text: text.text }] : [];

/** Titles, code and alternative texts have no marks. */
const isPlain = (segment: Segment): boolean =>
  typeof (segment.source ?? segment.target)?.content === 'string' || ['title', 'summary', 'code', 'image'].includes(segment.kind);

export function SegmentRow(props: SegmentRowProps) {
  const { segment, sourceLocale, editable, typed } = props;
  const m = messages.value.translation;
  return (
    <li class="segment" data-row={segment.id} data-state={segment.state}>
      <div class="wa-split wa-gap-xs">
        <span class="quiet">{m.kinds[segment.kind] ?? segment.kind}</span>
        <span class="wa-cluster wa-gap-xs">
          {typed && <span class="quiet">{messages.value.edition.unsaved}</span>}
          <SegmentBadge state={segment.state} />
        </span>
      </div>
      <div class="beside">
        <div lang={sourceLocale} dir={directionOf(sourceLocale)} class="source">
          {segment.sourceChange ? <Words words={segment.sourceChange} /> : <Inline nodes={nodesOf(segment.source)} />}
        </div>
        {editable && segment.source ? <Target {...props} /> : (
          <div lang={props.locale} dir={props.direction}>
            <Inline nodes={nodesOf(segment.target)} />
          </div>
        )}
      </div>
    </li>
  );
}

function Target({ segment, locale, direction, typed, busy, onType, onSave }: SegmentRowProps) {
  const m = messages.value.translation;
  // The editor holds its own text; another key makes it begin anew, when the source is copied into it.
  const [copied, setCopied] = useState<{ times: number; nodes: BodyNode[] }>({ times: 0, nodes: nodesOf(segment.target) });
  const label = `${m.target}: ${m.kinds[segment.kind] ?? segment.kind}`;
  const plain = isPlain(segment);
  const copy = () => {
    if (!segment.source) return;
    const content = nodesOf(segment.source);
    onType(plain ? { text: segment.source.text } : { content });
    setCopied(({ times }) => ({ times: times + 1, nodes: content }));
  };
  const confirm = () => {
    onType(plain ? { text: segment.target?.text ?? '' } : { content: nodesOf(segment.target) });
  };
  const saveKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave();
  };
  return (
    <div class="wa-stack wa-gap-xs" onKeyDownCapture={saveKey}>
      {plain ? (
        <TextArea label={label} rows={1} lang={locale} dir={direction} onValue={(text) => onType({ text })}
          value={typed && 'text' in typed ? typed.text : (segment.target?.text ?? '')} />
      ) : (
        <LineEditor key={copied.times} label={label} locale={locale} nodes={copied.nodes} onNodes={(content) => onType({ content })} />
      )}
      <div class="wa-cluster wa-gap-xs">
        <wa-button size="s" appearance="outlined" variant="brand" disabled={!typed || busy} onClick={onSave}>
          {m.saveOne}
        </wa-button>
        {segment.state === 'stale' && !typed && (
          <wa-button size="s" appearance="outlined" onClick={confirm}>
            {m.confirm}
          </wa-button>
        )}
        <wa-button size="s" appearance="plain" onClick={copy}>
          <wa-icon slot="start" name="copy" />
          {m.copy}
        </wa-button>
      </div>
    </div>
  );
}

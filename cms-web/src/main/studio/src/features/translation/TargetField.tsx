import { useEffect, useRef, useState } from 'preact/hooks';
import type { BodyNode } from '../../api/articles';
import type { Segment } from '../../api/translation';
import { messages } from '../../i18n/i18n';
import { TextArea } from '../../ui/fields';
import { LineEditor } from './LineEditor';
import { isPlain, nodesOf, type Typed } from './edit';

interface TargetFieldProps {
  segment: Segment;
  locale: string;
  direction: 'ltr' | 'rtl';
  typed: Typed | undefined;
  onType: (typed: Typed) => void;
}

const contentOf = (segment: Segment, typed: Typed | undefined): BodyNode[] =>
  typed && 'content' in typed ? typed.content : nodesOf(segment.target);

/** The field of a translation: plain text, or a line with marks. */
export function TargetField({ segment, locale, direction, typed, onType }: TargetFieldProps) {
  const m = messages.value.translation;
  const label = `${m.target}: ${m.kinds[segment.kind] ?? segment.kind}`;
  if (isPlain(segment)) {
    return (
      <TextArea label={label} rows={1} lang={locale} dir={direction} onValue={(text) => onType({ text })}
        value={typed && 'text' in typed ? typed.text : (segment.target?.text ?? '')} />
    );
  }
  return <MarkedField label={label} locale={locale} nodes={contentOf(segment, typed)} onNodes={(content) => onType({ content })} />;
}

/** The editor holds its own text; it begins anew when the segment says something that was not typed in it. */
function MarkedField({ label, locale, nodes, onNodes }: { label: string; locale: string; nodes: BodyNode[]; onNodes: (nodes: BodyNode[]) => void }) {
  const shown = useRef(JSON.stringify(nodes));
  const [turn, setTurn] = useState(0);
  const wanted = JSON.stringify(nodes);
  useEffect(() => {
    if (wanted === shown.current) return;
    shown.current = wanted;
    setTurn((before) => before + 1);
  }, [wanted]);
  const typedIn = (typed: BodyNode[]) => {
    shown.current = JSON.stringify(typed);
    onNodes(typed);
  };
  return <LineEditor key={turn} label={label} locale={locale} nodes={nodes} onNodes={typedIn} />;
}

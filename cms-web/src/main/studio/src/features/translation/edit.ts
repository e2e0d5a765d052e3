import type { BodyNode } from '../../api/articles';
import type { Place, Segment, SegmentText } from '../../api/translation';

/** What somebody typed for a segment: a plain text, or inline nodes with their marks. */
export type Typed = { text: string } | { content: BodyNode[] };

/** Titles, code and alternative texts have no marks. */
export const isPlain = (segment: Segment): boolean =>
  typeof (segment.source ?? segment.target)?.content === 'string' || ['title', 'summary', 'code', 'image'].includes(segment.kind);

/** The inline nodes of a segment; one without marks where it is a plain text. */
export const nodesOf = (text: SegmentText | null | undefined): BodyNode[] =>
  Array.isArray(text?.content) ? text.content : text?.text ? [{ type: 'text', text: text.text }] : [];

/** A text as it would be typed into a segment. */
export const typedFrom = (segment: Segment, text: SegmentText | null | undefined): Typed =>
  isPlain(segment) ? { text: text?.text ?? '' } : { content: nodesOf(text) };

/** A figure as it reads, or its key in braces where there are no words for it. */
export const factText = ({ attrs }: BodyNode): string => String(attrs?.['text'] ?? `{${String(attrs?.['key'])}}`);

const lengthOf = (node: BodyNode): number =>
  node.type === 'hardBreak' ? 1 : (node.type === 'fact' ? factText(node) : (node.text ?? '')).length;

/** The nodes with another text at a place; it takes the marks of what stood where the place begins. */
function replaced(nodes: BodyNode[], place: Place, text: string): BodyNode[] {
  let at = 0;
  let put = false;
  return nodes.flatMap((node) => {
    const start = at;
    at += lengthOf(node);
    if (at <= place.start || start >= place.end || node.text === undefined) return [node];
    const before = node.text.slice(0, Math.max(0, place.start - start));
    const after = node.text.slice(Math.max(0, place.end - start));
    const inside = put ? '' : text;
    put = true;
    const whole = before + inside + after;
    return whole ? [{ ...node, text: whole }] : [];
  });
}

/** What a segment would say with another text at a place. */
export function withText(segment: Segment, place: Place, text: string): Typed {
  const said = segment.target?.text ?? '';
  return isPlain(segment)
    ? { text: said.slice(0, place.start) + text + said.slice(place.end) }
    : { content: replaced(nodesOf(segment.target), place, text) };
}

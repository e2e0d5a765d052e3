import type { BodyNode } from '../../api/articles';

export const emptyBody: BodyNode = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The attributes that the server takes; an editor keeps more, and it keeps them with null. */
const attributes: Record<string, string[]> = {
  paragraph: ['id'],
  heading: ['id', 'level'],
  codeBlock: ['id', 'language'],
  image: ['id', 'src', 'alt', 'title', 'decorative'],
  orderedList: ['start'],
  tableHeader: ['colspan', 'rowspan'],
  tableCell: ['colspan', 'rowspan'],
  callout: ['kind'],
  fact: ['key'],
  link: ['href', 'title'],
  language: ['lang'],
};

const usual: Record<string, unknown> = { start: 1, colspan: 1, rowspan: 1, decorative: false };

function attrsOf(type: string, attrs: Record<string, unknown> = {}): { attrs?: Record<string, unknown> } {
  const kept = Object.entries(attrs).filter(
    ([name, value]) => attributes[type]?.includes(name) && value !== null && value !== undefined && value !== usual[name],
  );
  return kept.length > 0 ? { attrs: Object.fromEntries(kept) } : {};
}

/** The editor's document in the form of the contract. */
export function toBody(node: BodyNode): BodyNode {
  return {
    type: node.type,
    ...attrsOf(node.type, node.attrs),
    ...(node.content ? { content: node.content.map(toBody) } : {}),
    ...(node.text !== undefined ? { text: node.text } : {}),
    ...(node.marks ? { marks: node.marks.map((mark) => ({ type: mark.type, ...attrsOf(mark.type, mark.attrs) })) } : {}),
  };
}

import type { ComponentChildren } from 'preact';
import type { BodyNode } from '../../api/articles';
import { factText } from './edit';

type MarkOf = NonNullable<BodyNode['marks']>[number];

/** Wraps a text in one mark. A link is shown as one, but leads nowhere: here it is text to be judged. */
function marked(inner: ComponentChildren, { type, attrs }: MarkOf): ComponentChildren {
  switch (type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'code':
      return <code>{inner}</code>;
    case 'link':
      return <span class="link" title={String(attrs?.['href'] ?? '')}>{inner}</span>;
    case 'language':
      return <span class="foreign" lang={String(attrs?.['lang'] ?? '')}>{inner}</span>;
    default:
      return inner;
  }
}

/** Inline nodes with their marks, for reading. */
export function Inline({ nodes }: { nodes: BodyNode[] }) {
  return (
    <>
      {nodes.map((node, index) =>
        node.type === 'hardBreak' ? <br key={index} /> : (
          <span key={index}>{(node.marks ?? []).reduce<ComponentChildren>(marked, node.type === 'fact' ? <data class="fact">{factText(node)}</data> : (node.text ?? ''))}</span>
        ),
      )}
    </>
  );
}

import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

const textBlocks = ['paragraph', 'heading', 'codeBlock', 'image'];

/**
 * Keeps the segment ids of text blocks through editing. When a block is split, its first half keeps the id; when one is
 * pasted a second time, the first in the document keeps it. A block without an id gets its own from the server.
 */
export const SegmentIds = Extension.create({
  name: 'segmentIds',
  addGlobalAttributes: () => [
    {
      types: textBlocks,
      attributes: {
        id: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element: HTMLElement) => element.dataset['segment'] ?? null,
          renderHTML: (attributes: Record<string, unknown>) =>
            attributes['id'] ? { 'data-segment': attributes['id'] } : {},
        },
      },
    },
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, after) => {
        if (!transactions.some((transaction) => transaction.docChanged)) return null;
        const seen = new Set<string>();
        const change = after.tr;
        after.doc.descendants((node, position) => {
          const id: unknown = node.attrs['id'];
          if (typeof id !== 'string') return;
          if (seen.has(id)) change.setNodeAttribute(position, 'id', null);
          seen.add(id);
        });
        return change.docChanged ? change.setMeta('addToHistory', false) : null;
      },
    }),
  ],
});

import { Editor, Extension } from '@tiptap/core';
import { useEffect, useRef } from 'preact/hooks';
import type { BodyNode } from '../../api/articles';
import { direction } from '../../i18n/i18n';
import { toBody } from '../editor/body';
import { lineExtensions } from '../editor/schema';

interface LineEditorProps {
  label: string;
  locale: string;
  nodes: BodyNode[];
  onNodes: (nodes: BodyNode[]) => void;
}

/** A segment is one line of text: Enter makes a line break in it, never a second paragraph. */
const OneLine = Extension.create({
  name: 'oneLine',
  priority: 1000,
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.setHardBreak() };
  },
});

function nodesIn(editor: Editor): BodyNode[] {
  const paragraphs = (editor.getJSON() as BodyNode).content ?? [];
  return paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? [{ type: 'hardBreak' }] : []),
    ...(paragraph.content ?? []).map(toBody),
  ]);
}

/** The text of one segment with its marks: bold, italic, code, links and languages that the source has. */
export function LineEditor({ label, locale, nodes, onNodes }: LineEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const changed = useRef(onNodes);
  changed.current = onNodes;
  useEffect(() => {
    const editor = new Editor({
      element: place.current,
      extensions: [...lineExtensions, OneLine],
      content: { type: 'doc', content: [{ type: 'paragraph', content: nodes }] },
      injectCSS: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: locale, dir: direction(locale), class: 'line' },
      },
      onUpdate: ({ editor }) => changed.current(nodesIn(editor)),
    });
    return () => editor.destroy();
  }, [label]);
  return <div ref={place} class="line-editor" />;
}

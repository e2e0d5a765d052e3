import { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BodyNode } from '../../api/articles';
import { direction } from '../../i18n/i18n';
import { toBody } from './body';
import { bodyExtensions } from './schema';
import { Toolbar } from './Toolbar';

interface RichTextProps {
  label: string;
  locale: string;
  /** The document to begin with; the editor keeps its own from then on. Give another `key` to begin anew. */
  body: BodyNode;
  editable: boolean;
  onBody: (body: BodyNode) => void;
}

export function RichText({ label, locale, body, editable, onBody }: RichTextProps) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const changed = useRef(onBody);
  changed.current = onBody;
  useEffect(() => {
    const created = new Editor({
      element: place.current,
      extensions: bodyExtensions,
      content: body,
      editable,
      injectCSS: false,
      onUpdate: ({ editor }) => changed.current(toBody(editor.getJSON() as BodyNode)),
    });
    setEditor(created);
    return () => created.destroy();
  }, []);
  useEffect(() => {
    editor?.setOptions({
      editorProps: {
        attributes: {
          role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'aria-readonly': String(!editable),
          tabindex: '0', lang: locale, dir: direction(locale), class: 'prose',
        },
      },
    });
  }, [editor, label, locale, editable]);
  return (
    <div class="rich-text">
      {editor && editable && <Toolbar editor={editor} />}
      <div ref={place} />
    </div>
  );
}

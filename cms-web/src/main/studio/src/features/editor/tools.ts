import type { Editor } from '@tiptap/core';
import type { Messages } from '../../i18n/en';
import type { Insertion } from './InsertDialog';

/** A button of the toolbar: it either does something at once or opens a dialog. */
export interface Tool {
  icon: string;
  label: string;
  active?: (editor: Editor) => boolean;
  run?: (editor: Editor) => unknown;
  dialog?: Insertion | 'fact';
}

type Words = Messages['toolbar'];

export const markTools = (m: Words): Tool[] => [
  { icon: 'type-bold', label: m.bold, active: (e) => e.isActive('bold'), run: (e) => e.chain().focus().toggleBold().run() },
  { icon: 'type-italic', label: m.italic, active: (e) => e.isActive('italic'), run: (e) => e.chain().focus().toggleItalic().run() },
  { icon: 'code', label: m.code, active: (e) => e.isActive('code'), run: (e) => e.chain().focus().toggleCode().run() },
  { icon: 'link-45deg', label: m.link, active: (e) => e.isActive('link'), dialog: 'link' },
  { icon: 'translate', label: m.language, active: (e) => e.isActive('language'), dialog: 'language' },
];

const heading = (m: Words, level: 2 | 3 | 4): Tool => ({
  icon: `type-h${level}`,
  label: m.heading(level),
  active: (e) => e.isActive('heading', { level }),
  run: (e) => e.chain().focus().toggleHeading({ level }).run(),
});

export const blockTools = (m: Words): Tool[] => [
  { icon: 'paragraph', label: m.paragraph, active: (e) => e.isActive('paragraph'), run: (e) => e.chain().focus().setParagraph().run() },
  heading(m, 2),
  heading(m, 3),
  heading(m, 4),
  { icon: 'list-ul', label: m.bulletList, active: (e) => e.isActive('bulletList'), run: (e) => e.chain().focus().toggleBulletList().run() },
  { icon: 'list-ol', label: m.orderedList, active: (e) => e.isActive('orderedList'), run: (e) => e.chain().focus().toggleOrderedList().run() },
  { icon: 'blockquote-left', label: m.quote, active: (e) => e.isActive('blockquote'), run: (e) => e.chain().focus().toggleBlockquote().run() },
  { icon: 'code-square', label: m.codeBlock, active: (e) => e.isActive('codeBlock'), run: (e) => e.chain().focus().toggleCodeBlock().run() },
];

export const insertTools = (m: Words): Tool[] => [
  { icon: 'info-square', label: m.callout, active: (e) => e.isActive('callout'), dialog: 'callout' },
  { icon: 'image', label: m.image, active: (e) => e.isActive('image'), dialog: 'image' },
  { icon: 'table', label: m.table, run: (e) => e.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run() },
  { icon: 'percent', label: m.figure, dialog: 'fact' },
  { icon: 'hr', label: m.rule, run: (e) => e.chain().focus().setHorizontalRule().run() },
  { icon: 'arrow-counterclockwise', label: m.undo, run: (e) => e.chain().focus().undo().run() },
  { icon: 'arrow-clockwise', label: m.redo, run: (e) => e.chain().focus().redo().run() },
];

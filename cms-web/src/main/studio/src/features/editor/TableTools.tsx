import type { Editor } from '@tiptap/core';
import { messages } from '../../i18n/i18n';

/** What can be done to the table that the cursor stands in. */
export function TableTools({ editor }: { editor: Editor }) {
  const m = messages.value.toolbar;
  const actions: [string, () => unknown][] = [
    [m.addRow, () => editor.chain().focus().addRowAfter().run()],
    [m.addColumn, () => editor.chain().focus().addColumnAfter().run()],
    [m.headerRow, () => editor.chain().focus().toggleHeaderRow().run()],
    [m.deleteRow, () => editor.chain().focus().deleteRow().run()],
    [m.deleteColumn, () => editor.chain().focus().deleteColumn().run()],
    [m.deleteTable, () => editor.chain().focus().deleteTable().run()],
  ];
  return (
    <span role="group" aria-label={m.tableTools} class="tools">
      {actions.map(([label, run]) => (
        <button key={label} type="button" class="tool" onClick={run}>
          {label}
        </button>
      ))}
    </span>
  );
}

import type { Editor } from '@tiptap/core';
import { useState } from 'preact/hooks';
import { type Fact, facts } from '../../api/facts';
import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/fields';
import { Await, Refusal } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';

/** Puts a figure into the text: it reads as its newest approved version does, in whatever language the text is. */
export function FigureDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const m = messages.value;
  const [q, setQ] = useState('');
  const found = useLoad(() => facts.list({ q }), [q]);
  const action = useAction();
  const insert = ({ key }: Fact) =>
    void action.run(async () => {
      const [said] = (await facts.texts(key, editor.view.dom.lang)).items;
      editor.chain().insertContent({ type: 'fact', attrs: { key, text: said?.approved ?? said?.newest ?? null } }).run();
      onClose();
    });
  return (
    <Dialog label={m.toolbar.figure} open onClose={onClose}>
      <div class="wa-stack">
        <TextField label={m.facts.words} type="search" value={q} onValue={setQ} />
        <Refusal problem={action.problem} />
        <Await of={found}>
          {({ items }) => items.length === 0 ? <p>{m.facts.empty}</p> : (
            <ul class="plain">
              {items.map((fact) => (
                <li key={fact.key}>
                  <wa-button size="s" appearance="plain" disabled={action.busy} onClick={() => insert(fact)}>
                    {fact.label}: {fact.newest.value} {m.facts.units[fact.newest.unit] ?? fact.newest.unit}
                  </wa-button>
                </li>
              ))}
            </ul>
          )}
        </Await>
      </div>
    </Dialog>
  );
}

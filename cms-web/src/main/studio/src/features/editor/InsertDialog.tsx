import type { ChainedCommands, Command, Editor } from '@tiptap/core';
import { useState } from 'preact/hooks';
import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { Choice, TextField } from '../../ui/fields';

export type Insertion = 'link' | 'language' | 'image' | 'callout';

interface Field {
  name: string;
  label: string;
  hint?: string;
  url?: boolean;
  optional?: boolean;
}

interface InsertDialogProps {
  editor: Editor;
  kind: Insertion;
  onClose: () => void;
}

function fieldsOf(kind: Insertion): Field[] {
  const m = messages.value.toolbar;
  const fields: Record<Insertion, Field[]> = {
    link: [{ name: 'href', label: m.address, url: true }, { name: 'title', label: m.linkTitle, optional: true }],
    language: [{ name: 'lang', label: m.tag, hint: messages.value.articles.sourceHint }],
    image: [
      { name: 'src', label: m.address, url: true },
      { name: 'alt', label: m.alt, hint: m.altHint },
      { name: 'title', label: m.imageTitle, optional: true },
    ],
    callout: [],
  };
  return fields[kind];
}

const collapse: Command = ({ state, commands }) => commands.setTextSelection(state.selection.to);

/** Puts what the dialog holds into the document; marks go over the whole of the mark at the cursor. */
function apply(chain: ChainedCommands, kind: Insertion, attrs: Record<string, unknown>, active: boolean): ChainedCommands {
  if (kind === 'link' || kind === 'language') return chain.extendMarkRange(kind).setMark(kind, attrs);
  if (active) return chain.updateAttributes(kind, attrs);
  // A picture goes behind what is selected, not in its place.
  return kind === 'image' ? chain.command(collapse).insertContent({ type: kind, attrs }) : chain.wrapIn(kind, attrs);
}

function remove(chain: ChainedCommands, kind: Insertion): ChainedCommands {
  if (kind === 'callout') return chain.lift(kind);
  if (kind === 'image') return chain.deleteSelection();
  return chain.extendMarkRange(kind).unsetMark(kind);
}

/** Asks for what a link, a picture, a callout or a language mark needs, and changes or removes the one at the cursor. */
export function InsertDialog({ editor, kind, onClose }: InsertDialogProps) {
  const m = messages.value.toolbar;
  const active = editor.isActive(kind);
  const { decorative: was, ...before } = editor.getAttributes(kind);
  const [attrs, setAttrs] = useState<Record<string, string | null>>({ ...(kind === 'callout' ? { kind: 'info' } : {}), ...before });
  const [decorative, setDecorative] = useState(was === true);
  const fields = fieldsOf(kind).filter((field) => !(decorative && field.name === 'alt'));
  const missing = fields.some((field) => !field.optional && !attrs[field.name]?.trim());
  const submit = (event: Event) => {
    event.preventDefault();
    if (missing) return;
    const filled = Object.fromEntries(Object.entries(attrs).map(([name, value]) => [name, value?.trim() || null]));
    const picture = kind === 'image' ? { alt: decorative ? '' : filled['alt'], decorative } : {};
    apply(editor.chain(), kind, { ...filled, ...picture }, active).run();
    onClose();
  };
  const label = { link: m.link, language: m.language, image: m.image, callout: m.callout }[kind];
  return (
    <Dialog label={label} open onClose={onClose}>
      <form class="wa-stack" onSubmit={submit} noValidate>
        {fields.map((field) => (
          <TextField key={field.name} label={field.label} hint={field.hint} type={field.url ? 'url' : 'text'} required={!field.optional}
            value={attrs[field.name] ?? ''} onValue={(value) => setAttrs((before) => ({ ...before, [field.name]: value }))} />
        ))}
        {kind === 'image' && (
          <wa-checkbox checked={decorative} onChange={(event: Event) => setDecorative((event.currentTarget as HTMLInputElement).checked)}>
            {m.decorative}
          </wa-checkbox>
        )}
        {kind === 'callout' && (
          <Choice label={m.calloutKind} value={attrs['kind'] ?? 'info'} onValue={(value) => setAttrs({ kind: value })}
            options={[{ value: 'info', label: m.info }, { value: 'warning', label: m.warning }, { value: 'help', label: m.help }]} />
        )}
        <div class="wa-cluster wa-gap-s">
          <wa-button type="submit" variant="brand" disabled={missing}>
            {active ? m.apply : m.insert}
          </wa-button>
          {active && (
            <wa-button appearance="outlined" onClick={() => { remove(editor.chain(), kind).run(); onClose(); }}>
              {m.remove}
            </wa-button>
          )}
          <wa-button appearance="plain" onClick={onClose}>
            {messages.value.common.cancel}
          </wa-button>
        </div>
      </form>
    </Dialog>
  );
}

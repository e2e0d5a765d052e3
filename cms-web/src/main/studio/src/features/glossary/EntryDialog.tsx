import { useState } from 'preact/hooks';
import { glossary, type GlossaryDraft, type GlossaryEntry, type GlossaryTerm, type TermStatus } from '../../api/language';
import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { Choice, TextField } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';

const statuses: TermStatus[] = ['preferred', 'admitted', 'forbidden'];
const blank: GlossaryTerm = { locale: '', text: '', status: 'preferred' };

function draftOf(entry: GlossaryEntry | null): GlossaryDraft {
  if (!entry) return { keep: false, caseSensitive: false, definition: '', note: '', terms: [blank, blank] };
  const { keep, caseSensitive, definition, note, terms } = entry;
  return { keep, caseSensitive, definition, note, terms };
}

interface EntryDialogProps {
  /** Null for a new one. */
  entry: GlossaryEntry | null;
  onSaved: () => void;
  onClose: () => void;
}

/** One concept: what it is called where. */
export function EntryDialog({ entry, onSaved, onClose }: EntryDialogProps) {
  const m = messages.value.glossary;
  const [draft, setDraft] = useState(draftOf(entry));
  const action = useAction();
  const etag = entry && `"${entry.version}"`;
  const done = async (work: () => Promise<unknown>) => {
    if (!(await action.run(work))) return;
    tell(messages.value.common.saved);
    onSaved();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const filled = { ...draft, terms: draft.terms.filter(({ text }) => text.trim()) };
    void done(() => (entry ? glossary.replace(entry.id, filled, etag) : glossary.add(filled)));
  };
  const setTerm = (index: number, term: GlossaryTerm) =>
    setDraft({ ...draft, terms: draft.terms.map((one, i) => (i === index ? term : one)) });
  return (
    <Dialog label={entry ? m.edit : m.create} open onClose={onClose}>
      <form class="wa-stack" noValidate onSubmit={submit}>
        <Refusal problem={action.problem} fields={['/definition', '/note']} />
        {draft.terms.map((term, index) => <Term key={index} term={term} number={index + 1} onTerm={(changed) => setTerm(index, changed)} />)}
        <wa-button class="wa-align-self-start" size="s" appearance="outlined"
          onClick={() => setDraft({ ...draft, terms: [...draft.terms, blank] })}>
          {m.addTerm}
        </wa-button>
        <wa-checkbox checked={draft.keep} onChange={() => setDraft({ ...draft, keep: !draft.keep })}>{m.keep}</wa-checkbox>
        <wa-checkbox checked={draft.caseSensitive} onChange={() => setDraft({ ...draft, caseSensitive: !draft.caseSensitive })}>
          {m.caseSensitive}
        </wa-checkbox>
        <TextField label={m.definition} value={draft.definition} error={action.problem?.at('/definition')}
          onValue={(definition) => setDraft({ ...draft, definition })} />
        <TextField label={m.note} value={draft.note} error={action.problem?.at('/note')} onValue={(note) => setDraft({ ...draft, note })} />
        <div class="wa-cluster wa-gap-s">
          <wa-button type="submit" variant="brand" loading={action.busy}>{messages.value.common.save}</wa-button>
          {entry && (
            <wa-button variant="danger" appearance="outlined" onClick={() => void done(() => glossary.remove(entry.id, etag))}>
              {m.remove}
            </wa-button>
          )}
          <wa-button appearance="plain" onClick={onClose}>{messages.value.common.cancel}</wa-button>
        </div>
      </form>
    </Dialog>
  );
}

function Term({ term, number, onTerm }: { term: GlossaryTerm; number: number; onTerm: (term: GlossaryTerm) => void }) {
  const m = messages.value.glossary;
  return (
    <fieldset class="pair">
      <legend class="wa-visually-hidden">{m.term(number)}</legend>
      <TextField label={m.locale} value={term.locale} onValue={(locale) => onTerm({ ...term, locale })} />
      <TextField label={m.text} value={term.text} lang={term.locale || undefined} onValue={(text) => onTerm({ ...term, text })} />
      <Choice label={m.status} value={term.status} options={statuses.map((status) => ({ value: status, label: m.statuses[status] }))}
        onValue={(status) => onTerm({ ...term, status: status as TermStatus })} />
    </fieldset>
  );
}

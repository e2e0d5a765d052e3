import { useState } from 'preact/hooks';
import { type Fact, type FactDraft, facts, type Qualifier } from '../../api/facts';
import type { Tagged } from '../../api/http';
import { messages } from '../../i18n/i18n';
import { Choice, TextField } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { Wordings } from './Wordings';

const qualifiers: Qualifier[] = ['exact', 'about', 'nearly', 'more_than', 'less_than', 'at_least', 'up_to'];

const blank: FactDraft = {
  key: '', label: '', value: '', unit: 'percent', qualifier: 'exact', source: '', sourceUrl: '', year: new Date().getFullYear(), reviewBy: '', wordings: {},
};

function draftOf({ label, newest }: Fact): FactDraft {
  const { value, unit, qualifier, source, sourceUrl, year, reviewBy, wordings } = newest;
  return { label, value, unit, qualifier, source, sourceUrl, year, reviewBy, wordings };
}

interface FactFormProps {
  read: Tagged<Fact> | null;
  onSaved: (key: string) => void;
}

/** A figure with where it comes from; saving it writes a new version, which somebody else has to approve. */
export function FactForm({ read, onSaved }: FactFormProps) {
  const m = messages.value.facts;
  const [draft, setDraft] = useState(read ? draftOf(read.value) : blank);
  const action = useAction();
  const at = (field: string) => action.problem?.at(field);
  const submit = (event: Event) => {
    event.preventDefault();
    void action.run(async () => {
      const key = read?.value.key;
      const saved = key ? (await facts.renew(key, draft, read.etag)).value : await facts.create(draft);
      tell(m.savedVersion(saved.newest.number));
      onSaved(saved.key);
    });
  };
  const text = (name: 'label' | 'value' | 'unit' | 'source' | 'sourceUrl' | 'reviewBy', more: { type?: 'url' | 'date'; hint?: string } = {}) => (
    <TextField label={m[name]} required value={draft[name]} error={at(`/${name}`)} {...more} onValue={(typed) => setDraft({ ...draft, [name]: typed })} />
  );
  return (
    <form class="wa-stack" noValidate onSubmit={submit}>
      <Refusal problem={action.problem} fields={['/key', '/label', '/value', '/unit', '/source', '/sourceUrl', '/year', '/reviewBy']} />
      {!read && <TextField label={m.key} hint={m.keyHint} required value={draft.key ?? ''} error={at('/key')} onValue={(key) => setDraft({ ...draft, key })} />}
      {text('label')}
      <div class="pair">
        <Choice label={m.qualifier} value={draft.qualifier} onValue={(chosen) => setDraft({ ...draft, qualifier: chosen as Qualifier })}
          options={qualifiers.map((one) => ({ value: one, label: m.qualifiers[one] || m.exact }))} />
        {text('value')}
        {text('unit', { hint: m.unitHint })}
      </div>
      {text('source')}
      {text('sourceUrl', { type: 'url' })}
      <div class="pair">
        <TextField label={m.year} type="number" required value={String(draft.year ?? '')} error={at('/year')}
          onValue={(year) => setDraft({ ...draft, year: year ? Number(year) : null })} />
        {text('reviewBy', { type: 'date', hint: m.reviewByHint })}
      </div>
      <Wordings wordings={draft.wordings} onWordings={(wordings) => setDraft({ ...draft, wordings })} error={(locale) => at(`/wordings/${locale}`)} />
      <wa-button class="wa-align-self-start" type="submit" variant="brand" loading={action.busy}>{m.saveVersion}</wa-button>
    </form>
  );
}

import { useState } from 'preact/hooks';
import { changeTypes, type Endpoint, endpoints, eventTypes, masked, type Owner } from '../../api/endpoints';
import type { Tagged } from '../../api/http';
import { messages } from '../../i18n/i18n';
import { Choice, TextField } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { separated } from '../../ui/separated';
import { useUnsaved } from '../editor/draft';
import { HeaderFields, type HeaderRow } from './HeaderFields';

interface Draft {
  url: string;
  types: string[];
  articleTypes: string;
  topics: string;
  locales: string;
  body: Endpoint['body'];
  ordered: boolean;
  rate: string;
  enabled: boolean;
  headers: HeaderRow[];
}

const draftOf = (endpoint: Endpoint): Draft => ({
  url: endpoint.url,
  types: endpoint.types,
  body: endpoint.body,
  ordered: endpoint.ordered,
  enabled: endpoint.enabled,
  articleTypes: endpoint.articleTypes.join(', '),
  topics: endpoint.topics.join(', '),
  locales: endpoint.locales.join(', '),
  rate: String(endpoint.ratePerSecond ?? ''),
  headers: Object.keys(endpoint.headers).map((name) => ({ name, value: null })),
});

/** What an endpoint is sent, where, how fast, and with which headers. */
export function EndpointForm({ of, read, onSaved }: { of: Owner; read: Tagged<Endpoint>; onSaved: () => void }) {
  const m = messages.value.endpoints;
  const [draft, setDraft] = useState(() => draftOf(read.value));
  const action = useAction();
  useUnsaved(JSON.stringify(draft) !== JSON.stringify(draftOf(read.value)));
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const at = (field: string) => action.problem?.at(field);
  const save = (event: Event) => {
    event.preventDefault();
    const headers = Object.fromEntries(draft.headers.filter(({ name }) => name.trim()).map(({ name, value }) => [name.trim(), value ?? masked]));
    const common = { url: draft.url.trim(), types: draft.types, enabled: draft.enabled, headers };
    const filters = { articleTypes: separated(draft.articleTypes), topics: separated(draft.topics), locales: separated(draft.locales) };
    const serving = { body: draft.body, ordered: draft.ordered, ratePerSecond: Number(draft.rate || 0) };
    void action.run(async () => {
      const saved = await endpoints.change(of, read, of === null ? common : { ...common, ...filters, ...serving });
      setDraft(draftOf(saved.value));
      tell(m.saved);
      onSaved();
    });
  };
  return (
    <form class="wa-stack narrow wide" noValidate onSubmit={save} aria-label={m.settings}>
      <Refusal problem={action.problem} fields={['/url', '/ratePerSecond']} />
      <TextField label={m.url} type="url" required value={draft.url} error={at('/url')} onValue={(url) => set({ url })} />
      <Types label={of === null ? m.eventTypes : m.types} offered={of === null ? eventTypes : changeTypes} chosen={draft.types} onChosen={(types) => set({ types })} />
      {of !== null && (
        <>
          <TextField label={m.articleTypes} hint={m.narrows} value={draft.articleTypes} onValue={(articleTypes) => set({ articleTypes })} />
          <TextField label={m.topics} hint={`${m.narrows} ${m.held}`} value={draft.topics} onValue={(topics) => set({ topics })} />
          <TextField label={m.locales} hint={m.narrows} value={draft.locales} onValue={(locales) => set({ locales })} />
          <Choice label={m.body} value={draft.body} onValue={(body) => set({ body: body === 'full' ? 'full' : 'thin' })}
            options={[{ value: 'thin', label: m.bodies.thin }, { value: 'full', label: m.bodies.full }]} />
          <TextField label={m.rate} hint={m.rateHint} type="number" value={draft.rate} error={at('/ratePerSecond')} onValue={(rate) => set({ rate })} />
          <wa-switch checked={draft.ordered} onChange={(event: Event) => set({ ordered: (event.currentTarget as HTMLInputElement).checked })}>
            {m.ordered}
          </wa-switch>
        </>
      )}
      <HeaderFields rows={draft.headers} onRows={(headers) => set({ headers })} />
      <wa-switch checked={draft.enabled} onChange={(event: Event) => set({ enabled: (event.currentTarget as HTMLInputElement).checked })}>
        {m.enabled}
      </wa-switch>
      <wa-button class="wa-align-self-start" type="submit" variant="brand" loading={action.busy}>{messages.value.common.save}</wa-button>
    </form>
  );
}

interface TypesProps {
  label: string;
  offered: string[];
  chosen: string[];
  onChosen: (types: string[]) => void;
}

function Types({ label, offered, chosen, onChosen }: TypesProps) {
  return (
    <fieldset class="wa-stack wa-gap-2xs">
      <legend>{label}</legend>
      <span class="quiet">{messages.value.endpoints.allOf}</span>
      {offered.map((type) => (
        <wa-checkbox key={type} checked={chosen.includes(type)} onChange={(event: Event) => onChosen(
          (event.currentTarget as HTMLInputElement).checked ? [...chosen, type] : chosen.filter((one) => one !== type))}>
          <code>{type}</code>
        </wa-checkbox>
      ))}
    </fieldset>
  );
}

import type { DeliveryState } from '../../api/deliveries';
import { endpoints } from '../../api/endpoints';
import type { Site } from '../../api/sites';
import { route, setQuery } from '../../app/router';
import { localeName, messages } from '../../i18n/i18n';
import { Choice, TextField } from '../../ui/fields';
import { useLoad } from '../../ui/load';

const states: DeliveryState[] = ['pending', 'delivered', 'failed', 'superseded'];

/** Narrows the log by whatever is known of a delivery; kept in the address. */
export function DeliveryFilters({ known }: { known: Site[] }) {
  const m = messages.value.deliveries;
  const query = Object.fromEntries(route.value.query);
  const site = query['site'] ?? '';
  const ofOperators = !site && Boolean(query['endpoint']);
  const offered = useLoad(async () => (site || ofOperators ? (await endpoints.list(site || null)).items : []), [site, ofOperators]);
  const locales = [...new Set(known.filter(({ key }) => !site || key === site).flatMap((one) => one.locales.map(({ locale }) => locale)))];
  const set = (name: string) => (value: string) => setQuery({ ...query, [name]: value });
  return (
    <search aria-label={m.filters} class="filters">
      <Choice label={m.site} all value={site} onValue={(value) => setQuery({ ...query, site: value, endpoint: '' })}
        options={known.map(({ key, name }) => ({ value: key, label: name }))} />
      {(site || ofOperators) && (
        <Choice label={m.endpoint} all value={query['endpoint'] ?? ''} onValue={set('endpoint')}
          options={(offered.data ?? []).map(({ id, url }) => ({ value: id, label: url }))} />
      )}
      <Choice label={m.state} all value={query['state'] ?? ''} onValue={set('state')} options={states.map((state) => ({ value: state, label: m[state] }))} />
      <Choice label={m.type} all value={query['type'] ?? ''} onValue={set('type')}
        options={Object.entries(m.types).map(([value, label]) => ({ value, label }))} />
      <Choice label={m.locale} all value={query['locale'] ?? ''} onValue={set('locale')}
        options={locales.map((locale) => ({ value: locale, label: localeName(locale) }))} />
      <TextField label={m.article} type="search" value={query['article'] ?? ''} onValue={set('article')} />
      <TextField label={m.lastStatus} type="search" value={query['status'] ?? ''} onValue={set('status')} />
      <TextField label={m.since} type="date" value={query['since'] ?? ''} onValue={set('since')} />
      <TextField label={m.until} type="date" value={query['until'] ?? ''} onValue={set('until')} />
    </search>
  );
}

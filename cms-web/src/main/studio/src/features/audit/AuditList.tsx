import { type AuditEntry, type AuditFilter, audit } from '../../api/audit';
import { route, setQuery } from '../../app/router';
import { dateTime, messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';
import { Page } from '../../ui/Page';
import { Paged } from '../../ui/paged';
import { ChainState } from './ChainState';

const filters = ['actor', 'action', 'subject', 'from', 'until'] as const;

/** Days are meant from midnight to midnight, as the reader's clock has them. */
const instantOf = (day: string, after: number): string | undefined => {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + after).toISOString();
};

/** Who did what, when and from where. */
export function AuditList() {
  const m = messages.value.audit;
  const query = Object.fromEntries(route.value.query);
  const filter: AuditFilter = {
    ...(query['actor'] ? { actor: query['actor'] } : {}),
    ...(query['action'] ? { action: query['action'] } : {}),
    ...(query['subject'] ? { subject: query['subject'] } : {}),
    ...(instantOf(query['from'] ?? '', 0) ? { from: instantOf(query['from'] ?? '', 0) ?? '' } : {}),
    ...(instantOf(query['until'] ?? '', 1) ? { until: instantOf(query['until'] ?? '', 1) ?? '' } : {}),
  };
  return (
    <Page title={m.title} actions={<wa-button appearance="outlined" href={audit.table(filter)}>{m.takeOut}</wa-button>}>
      <ChainState />
      <search aria-label={m.filters} class="filters">
        {filters.map((name) => (
          <TextField key={name} label={m[name]} type={name === 'from' || name === 'until' ? 'date' : 'search'} value={query[name] ?? ''}
            hint={name === 'action' ? m.actionHint : undefined} onValue={(value) => setQuery({ ...query, [name]: value })} />
        ))}
      </search>
      <Paged read={(cursor) => audit.list(filter, cursor)} on={[JSON.stringify(filter)]} empty={m.empty}>
        {(entries) => <ul class="plain cards">{entries.map((entry) => <Card key={entry.id} entry={entry} />)}</ul>}
      </Paged>
    </Page>
  );
}

function Card({ entry }: { entry: AuditEntry }) {
  const m = messages.value.audit;
  const told = Object.keys(entry.detail).length > 0;
  return (
    <li class="card wa-stack wa-gap-2xs">
      <div class="wa-split wa-gap-s">
        <span><strong>{entry.action}</strong> <span class="address">{entry.subject}</span></span>
        <span class="quiet">{dateTime(entry.at)}</span>
      </div>
      <span class="quiet">{entry.actor} · {entry.address}{entry.seal ? ` · ${m.sealed(entry.seal.seq)}` : ''}</span>
      {told && (
        <wa-details summary={m.detail} appearance="plain">
          <pre>{JSON.stringify(entry.detail, null, 2)}</pre>
        </wa-details>
      )}
    </li>
  );
}

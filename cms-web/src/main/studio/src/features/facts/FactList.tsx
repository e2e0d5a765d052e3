import { facts, type Fact } from '../../api/facts';
import { href, route, setQuery } from '../../app/router';
import { has } from '../../app/session';
import { messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';
import { Page } from '../../ui/Page';
import { Paged } from '../../ui/paged';

/** The figures that texts of every language refer to. */
export function FactList() {
  const m = messages.value.facts;
  const query = Object.fromEntries(route.value.query);
  const filter = { q: query['q'] ?? '', ...(query['overdue'] ? { overdue: true } : {}) };
  return (
    <Page title={m.title} actions={has('editor') && <wa-button variant="brand" href={href(['facts', 'new'])}>{m.create}</wa-button>}>
      <search aria-label={m.filters} class="filters">
        <TextField label={m.words} type="search" clear value={filter.q} onValue={(q) => setQuery({ ...query, q })} />
        <wa-switch checked={filter.overdue === true} onChange={() => setQuery({ ...query, overdue: filter.overdue ? '' : 'true' })}>{m.onlyOverdue}</wa-switch>
      </search>
      <Paged read={(cursor) => facts.list(filter, cursor)} on={[filter.q, filter.overdue]} empty={m.empty}>
        {(items) => <ul class="plain cards">{items.map((fact) => <Card key={fact.key} fact={fact} />)}</ul>}
      </Paged>
    </Page>
  );
}

function Card({ fact }: { fact: Fact }) {
  const m = messages.value.facts;
  const shown = fact.approved ?? fact.newest;
  return (
    <li class="card wa-stack wa-gap-2xs">
      <div class="wa-split wa-gap-s">
        <a href={href(['facts', fact.key])}><strong>{fact.label}</strong></a>
        <span class="wa-cluster wa-gap-xs">
          <FactBadges fact={fact} />
        </span>
      </div>
      <span class="quiet">{m.qualifiers[shown.qualifier]} {shown.value} {m.units[shown.unit] ?? shown.unit} · {shown.source}, {shown.year}</span>
    </li>
  );
}

/** What has to be done about a figure. */
export function FactBadges({ fact }: { fact: Fact }) {
  const m = messages.value.facts;
  const waits = fact.newest.number !== fact.approved?.number;
  return (
    <>
      {waits && <wa-badge variant="brand" appearance="filled-outlined">{m.waits}</wa-badge>}
      {fact.overdue && <wa-badge variant="danger" appearance="filled-outlined">{m.overdue}</wa-badge>}
      {!waits && !fact.overdue && <wa-badge variant="success" appearance="filled-outlined">{m.approved}</wa-badge>}
    </>
  );
}

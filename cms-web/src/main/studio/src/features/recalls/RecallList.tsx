import { type Recall, recalls } from '../../api/recalls';
import { href, route, setQuery } from '../../app/router';
import { dateTime, localeName, messages } from '../../i18n/i18n';
import { Page } from '../../ui/Page';
import { Paged } from '../../ui/paged';

/** What was recalled, and where it may still be seen. */
export function RecallList() {
  const m = messages.value.recalls;
  const open = route.value.query.get('open') === 'true';
  return (
    <Page title={m.title}>
      <wa-switch checked={open} onChange={() => setQuery(open ? {} : { open: 'true' })}>{m.onlyOpen}</wa-switch>
      <Paged read={(cursor) => recalls.list(open, cursor)} on={[open]} empty={m.empty}>
        {(items) => <ul class="plain cards">{items.map((recall) => <Card key={recall.id} recall={recall} />)}</ul>}
      </Paged>
    </Page>
  );
}

function Card({ recall }: { recall: Recall }) {
  const m = messages.value.recalls;
  const waiting = recall.sites.filter(({ settled }) => !settled);
  const proved = recall.sites.every(({ state }) => state === 'confirmed');
  const overdue = waiting.some(({ overdueSince }) => overdueSince);
  return (
    <li class="card wa-stack wa-gap-2xs">
      <div class="wa-split wa-gap-s">
        <a href={href(['recalls', recall.id])}><strong>{recall.title}</strong></a>
        <wa-badge variant={!recall.open ? 'success' : overdue ? 'danger' : 'warning'} appearance="filled-outlined">
          {recall.open ? m.waitingFor(waiting.length) : proved ? m.gone : m.taken}
        </wa-badge>
      </div>
      <span class="quiet">
        {recall.locale ? localeName(recall.locale) : m.allLanguages} · {dateTime(recall.at)} {messages.value.common.by(recall.by.name)} · {recall.reason}
      </span>
    </li>
  );
}

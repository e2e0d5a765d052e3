import { useEffect, useState } from 'preact/hooks';
import { deliveries, type Delivery, operators } from '../../api/deliveries';
import type { Page as Listed } from '../../api/http';
import { type Site, sites } from '../../api/sites';
import { route } from '../../app/router';
import { messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { brought } from './brought';
import { DeliveryCard } from './DeliveryCard';
import { DeliveryFilters } from './DeliveryFilters';
import { filterOf } from './filter';

const lookAgainAfter = 2000;

/** What went to which endpoint, how often it was tried, and what came back. */
export function DeliveryList() {
  const m = messages.value.deliveries;
  const known = useLoad(() => sites.list(), []);
  const filter = filterOf(Object.fromEntries(route.value.query));
  const search = JSON.stringify(filter);
  const loaded = useLoad(() => deliveries.list({ ...filter, limit: 30 }), [search]);
  return (
    <Page title={m.title} actions={
      <wa-button appearance="outlined" onClick={loaded.reload}>
        <wa-icon slot="start" name="arrow-clockwise" />
        {m.refresh}
      </wa-button>
    }>
      <DeliveryFilters known={known.data?.items ?? []} />
      <Await of={loaded}>{(page) => <Deliveries key={`${search} ${page.items[0]?.id}`} page={page} sites={known.data?.items ?? []} onAgain={loaded.reload} />}</Await>
    </Page>
  );
}

function Deliveries({ page, sites, onAgain }: { page: Listed<Delivery>; sites: Site[]; onAgain: () => void }) {
  const [further, setFurther] = useState<Listed<Delivery>>({ items: [], next: page.next ?? null });
  const items = [...page.items, ...further.items];
  const contents = useLoad(() => brought(items), [items.length]);
  const nameOf = (key: string) => (key === operators ? messages.value.endpoints.operators : sites.find((site) => site.key === key)?.name ?? key);
  const waits = items.some(({ state }) => state === 'pending');
  // What is on its way is watched until it has arrived.
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(onAgain, lookAgainAfter);
    return () => clearTimeout(timer);
  }, [page, waits]);
  const more = async () => {
    const filter = filterOf(Object.fromEntries(route.value.query));
    const answer = await deliveries.list({ ...filter, limit: 30, cursor: further.next });
    setFurther({ items: [...further.items, ...answer.items], next: answer.next ?? null });
  };
  if (items.length === 0) return <p role="status">{messages.value.deliveries.empty}</p>;
  return (
    <>
      <ul class="plain cards">
        {items.map((delivery) => (
          <DeliveryCard key={delivery.id} delivery={delivery} site={nameOf(delivery.site)}
            change={contents.data?.get(delivery.position ?? -1)} onAgain={onAgain} />
        ))}
      </ul>
      {further.next && <wa-button onClick={() => void more()}>{messages.value.common.more}</wa-button>}
    </>
  );
}

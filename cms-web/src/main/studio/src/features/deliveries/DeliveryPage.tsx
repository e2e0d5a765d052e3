import { deliveries, type Delivery } from '../../api/deliveries';
import { has } from '../../app/session';
import { dateTime, messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { DeliveryBadge, ExampleBadge } from '../../ui/StateBadge';
import { Again } from './DeliveryCard';
import { logOf } from './filter';
import { Tried } from './Tried';

/** One delivery with what it brings, and every try with request and answer. */
export function DeliveryPage({ id }: { id: string }) {
  const m = messages.value.deliveries;
  const loaded = useLoad(() => deliveries.get(id), [id]);
  return (
    <Page title={m.one} actions={
      <wa-button appearance="outlined" onClick={loaded.reload}>
        <wa-icon slot="start" name="arrow-clockwise" />
        {m.refresh}
      </wa-button>
    }>
      <Await of={loaded}>{(delivery) => <Whole delivery={delivery} onAgain={loaded.reload} />}</Await>
    </Page>
  );
}

function Whole({ delivery, onAgain }: { delivery: Delivery; onAgain: () => void }) {
  const m = messages.value.deliveries;
  const { type, url, site, position, state, attempts, webhookId, createdAt, nextAttemptAt, endpointId, tries = [], body } = delivery;
  return (
    <>
      <div class="wa-split wa-gap-s">
        <span>
          <strong>{m.types[type] ?? type}</strong>
          {typeof position === 'number' && <span class="quiet"> · {m.position(position)}</span>}
        </span>
        <span class="wa-cluster wa-gap-2xs">
          <ExampleBadge of={delivery} />
          <DeliveryBadge state={state} />
        </span>
      </div>
      <p class="quiet address">
        <a href={logOf(site, endpointId)}>{url}</a> · {webhookId} · {dateTime(createdAt)} · {m.attempts}: {attempts}
        {state === 'pending' && nextAttemptAt && ` · ${m.next}: ${dateTime(nextAttemptAt)}`}
      </p>
      {state !== 'superseded' && has('site_manager', { site }) && <Again id={delivery.id} onAgain={onAgain} />}
      <section class="wa-stack wa-gap-s" aria-labelledby="tries">
        <h2 id="tries" class="wa-heading-m">{m.details}</h2>
        {tries.length === 0 ? <p>{m.noAttempts}</p> : (
          <ol class="plain wa-stack">{tries.map((one, index) => <Tried key={one.at} attempt={one} number={index + 1} whole />)}</ol>
        )}
      </section>
      {body && (
        <section class="wa-stack wa-gap-s" aria-labelledby="body">
          <h2 id="body" class="wa-heading-m">{m.body}</h2>
          <pre tabIndex={0} role="group" aria-label={m.body}>{body}</pre>
        </section>
      )}
    </>
  );
}

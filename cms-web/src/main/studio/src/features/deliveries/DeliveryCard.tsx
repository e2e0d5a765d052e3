import { type Change, deliveries, type Delivery } from '../../api/deliveries';
import { href } from '../../app/router';
import { has } from '../../app/session';
import { dateTime, direction, messages } from '../../i18n/i18n';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { DeliveryBadge, ExampleBadge } from '../../ui/StateBadge';
import { Tried } from './Tried';

interface DeliveryCardProps {
  delivery: Delivery;
  /** Name of its site. */
  site: string;
  /** What it brings; nothing for a ping. */
  change: Change | undefined;
  onAgain: () => void;
}

export function DeliveryCard({ delivery, site, change, onAgain }: DeliveryCardProps) {
  const m = messages.value.deliveries;
  const { type, url, position, state, attempts, tries = [], createdAt, nextAttemptAt } = delivery;
  return (
    <li class="card wa-stack wa-gap-2xs">
      <div class="head wa-split wa-gap-xs">
        <span>
          <strong>{site}</strong> · {m.types[type] ?? type}
          {typeof position === 'number' && <span class="quiet"> · {m.position(position)}</span>}
        </span>
        <span class="wa-cluster wa-gap-2xs">
          <ExampleBadge of={delivery} />
          <DeliveryBadge state={state} />
        </span>
      </div>
      {change && <Brought change={change} />}
      <span class="quiet address">
        {url} · {dateTime(createdAt)} · {m.attempts}: {attempts}
        {state === 'pending' && nextAttemptAt && ` · ${m.next}: ${dateTime(nextAttemptAt)}`}
      </span>
      {state !== 'delivered' && state !== 'superseded' && attempts > 0 && has('site_manager', { site: delivery.site }) && <Again id={delivery.id} onAgain={onAgain} />}
      <a href={href(['deliveries', delivery.id])}>{m.whole}</a>
      {tries.length > 0 && (
        <wa-details class="tries" summary={m.details} appearance="plain">
          <ol class="plain">{tries.map((one, index) => <Tried key={one.at} attempt={one} number={index + 1} />)}</ol>
        </wa-details>
      )}
    </li>
  );
}

/** The edition that was announced, by its title of that day. */
function Brought({ change }: { change: Change }) {
  const { articleId, locale, body } = change;
  return (
    <span>
      <a href={href(['articles', articleId, locale, 'publish'])} lang={locale} dir={direction(locale)}>{body.data.title ?? articleId}</a>{' '}
      <span class="quiet">{locale}</span>
    </span>
  );
}

export function Again({ id, onAgain }: { id: string; onAgain: () => void }) {
  const m = messages.value.deliveries;
  const action = useAction();
  const again = async () => {
    if (!(await action.run(() => deliveries.again(id)))) return;
    tell(m.queued);
    onAgain();
  };
  return (
    <>
      <Refusal problem={action.problem} />
      <wa-button class="wa-align-self-start" size="s" appearance="outlined" loading={action.busy} onClick={() => void again()}>
        <wa-icon slot="start" name="arrow-repeat" />
        {m.again}
      </wa-button>
    </>
  );
}

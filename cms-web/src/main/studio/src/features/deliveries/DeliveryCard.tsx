import type { Attempt, Delivery } from '../../api/contract';
import { dateTime, messages } from '../../i18n/i18n';
import { DeliveryBadge } from '../../ui/StateBadge';

export function DeliveryCard({ delivery }: { delivery: Delivery }) {
  const m = messages.value.deliveries;
  const { type, site, url, position, state, attempts, tries, createdAt, nextAttemptAt } = delivery;
  return (
    <li class="card wa-stack wa-gap-xs">
      <div class="wa-split wa-gap-s">
        <span>
          <strong>{type}</strong> <span class="quiet">{site}{typeof position === 'number' && ` · ${m.position(position)}`}</span>
        </span>
        <DeliveryBadge state={state} />
      </div>
      <code class="address">{url}</code>
      <span class="quiet">
        {dateTime(createdAt)} · {m.attempts}: {attempts}
        {state === 'pending' && nextAttemptAt && ` · ${m.next}: ${dateTime(nextAttemptAt)}`}
      </span>
      {attempts > 0 && (
        <wa-details summary={m.details} appearance="plain">
          <ol class="plain">{(tries ?? []).map((one, index) => <Tried key={one.at} attempt={one} number={index + 1} />)}</ol>
        </wa-details>
      )}
    </li>
  );
}

function Tried({ attempt, number }: { attempt: Attempt; number: number }) {
  const m = messages.value.deliveries;
  const { at, status, durationMs, error, answer } = attempt;
  return (
    <li>
      <strong>{m.attempt(number)}</strong>{' '}
      <span class="quiet">
        {dateTime(at)}
        {typeof status === 'number' && ` · ${m.status(status)}`}
        {typeof durationMs === 'number' && ` · ${m.duration(durationMs)}`}
      </span>
      {error && <div>{error}</div>}
      {answer && <pre tabIndex={0} aria-label={m.answer}>{answer}</pre>}
    </li>
  );
}

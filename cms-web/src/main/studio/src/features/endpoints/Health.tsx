import { type Endpoint, type EndpointHealth, endpoints, type Owner } from '../../api/endpoints';
import { dateTime, messages } from '../../i18n/i18n';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { causeText } from './cause';

const variants = { healthy: 'success', failing: 'warning', disabled: 'danger' } as const;

export function HealthBadge({ health }: { health: EndpointHealth }) {
  return (
    <wa-badge variant={variants[health.state]} appearance="filled-outlined">
      {messages.value.endpoints.states[health.state]}
    </wa-badge>
  );
}

/** Why it is disabled, in the language of the studio; in that of the server only where nothing else is known. */
function WhyDisabled({ health: { disabledBy, cause, reason } }: { health: EndpointHealth }) {
  const m = messages.value.endpoints;
  const said = causeText(cause);
  if (disabledBy) return <>{m.disabledBy(disabledBy)}</>;
  if (cause === 'http_410') return <>{m.gone}</>;
  if (said) return <>{m.onlyFailures} {said}</>;
  return reason ? <span lang="en" class="quiet">{reason}</span> : null;
}

/** How an endpoint fares and why, in sentences. */
export function HealthText({ health }: { health: EndpointHealth }) {
  const m = messages.value.endpoints;
  return (
    <div class="wa-stack wa-gap-2xs">
      {health.state === 'failing' && <span>{m.failingSince(dateTime(health.since), health.failures)} {causeText(health.cause)}</span>}
      {health.disabledFrom && <strong>{m.disabledFrom(dateTime(health.disabledFrom))}</strong>}
      {health.state === 'disabled' && (
        <span>{m.disabledSince(dateTime(health.since))} <WhyDisabled health={health} /></span>
      )}
      <span class="quiet">{m.waiting(health.waiting, dateTime(health.oldestWaiting))}</span>
    </div>
  );
}

/** One click brings an endpoint back, with all that it missed. */
export function Recover({ of, endpoint, onDone }: { of: Owner; endpoint: Endpoint; onDone: () => void }) {
  const m = messages.value.endpoints;
  const action = useAction();
  if (endpoint.health.state === 'healthy') return null;
  const recover = () =>
    action.run(async () => {
      tell(m.recovered((await endpoints.recover(of, endpoint.id)).waiting));
      onDone();
    });
  return (
    <>
      <Refusal problem={action.problem} />
      <wa-button class="wa-align-self-start" variant="brand" loading={action.busy} onClick={() => void recover()}>
        {endpoint.enabled ? m.retry : m.recover}
      </wa-button>
    </>
  );
}

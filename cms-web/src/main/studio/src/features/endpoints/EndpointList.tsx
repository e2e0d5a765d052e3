import { useState } from 'preact/hooks';
import { type Endpoint, endpoints, type Owner } from '../../api/endpoints';
import { href } from '../../app/router';
import { messages } from '../../i18n/i18n';
import { Await, Refusal } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { HealthBadge, HealthText, Recover } from './Health';
import { NewEndpoint } from './NewEndpoint';
import { Outcome, useTrial } from './trial';

/** Where an endpoint has its own page. */
export const pageOf = (of: Owner, id: string): string =>
  of === null ? href(['operators', id]) : href(['sites', of, 'endpoints', id]);

/** The endpoints of a site or of the operators, each with how it fares. */
export function EndpointList({ of, manages }: { of: Owner; manages: boolean }) {
  const m = messages.value.endpoints;
  const loaded = useLoad(() => endpoints.list(of), [of]);
  const [adding, setAdding] = useState(false);
  return (
    <section class="wa-stack" aria-labelledby="endpoints">
      <div class="wa-split wa-gap-s">
        <h2 id="endpoints" class="wa-heading-m">{m.title}</h2>
        {manages && <wa-button size="s" variant="brand" onClick={() => setAdding(true)}>{m.add}</wa-button>}
      </div>
      <p class="quiet">{of === null ? m.operatorsText : m.text}</p>
      {adding && <NewEndpoint of={of} onAdded={loaded.reload} onClose={() => setAdding(false)} />}
      <Await of={loaded}>
        {({ items }) => items.length === 0 ? <p>{m.none}</p> : (
          <ul class="plain cards">
            {items.map((endpoint) => (
              <Card key={endpoint.id} of={of} endpoint={endpoint} manages={manages} onChange={loaded.reload} />
            ))}
          </ul>
        )}
      </Await>
    </section>
  );
}

interface CardProps {
  of: Owner;
  endpoint: Endpoint;
  manages: boolean;
  onChange: () => void;
}

function Card({ of, endpoint, manages, onChange }: CardProps) {
  const m = messages.value.endpoints;
  const trial = useTrial(onChange);
  return (
    <li class="card wa-stack wa-gap-s">
      <div class="wa-split wa-gap-s">
        {manages ? <a class="address" href={pageOf(of, endpoint.id)}>{endpoint.url}</a> : <code class="address">{endpoint.url}</code>}
        <span class="wa-cluster wa-gap-s">
          <Outcome of={trial.delivery} />
          {manages && endpoint.enabled && (
            <wa-button size="s" appearance="outlined" loading={trial.busy} onClick={() => trial.run(() => endpoints.ping(of, endpoint.id))}>{m.ping}</wa-button>
          )}
          <HealthBadge health={endpoint.health} />
        </span>
      </div>
      <HealthText health={endpoint.health} />
      <Refusal problem={trial.problem} />
      {manages && <Recover of={of} endpoint={endpoint} onDone={onChange} />}
    </li>
  );
}

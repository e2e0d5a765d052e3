import { useState } from 'preact/hooks';
import { type Endpoint, sites } from '../../api/sites';
import { href } from '../../app/router';
import { has } from '../../app/session';
import { messages } from '../../i18n/i18n';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { Holds } from './Holds';
import { NewEndpoint } from './NewEndpoint';
import { Replays } from './Replays';
import { Serving } from './Serving';

/** One site: the endpoints that Herald announces its changes to. */
export function SitePage({ site }: { site: string }) {
  const m = messages.value.sites;
  const known = useLoad(() => sites.get(site), [site]);
  const loaded = useLoad(() => sites.endpoints(site), [site]);
  const [adding, setAdding] = useState(false);
  const manages = has('site_manager', { site });
  return (
    <Page title={known.data?.name ?? site} actions={
      <>
        {manages && <wa-button appearance="outlined" href={href(['sites', site, 'access'])}>{messages.value.doors.title}</wa-button>}
        <wa-button appearance="outlined" href={href(['deliveries'], { site })}>
          <wa-icon slot="start" name="truck" />
          {m.deliveries}
        </wa-button>
      </>
    }>
      {known.data && <p class="quiet address">{site} · {known.data.baseUrl}</p>}
      <Holds site={site} />
      <section class="wa-stack" aria-labelledby="endpoints">
        <div class="wa-split wa-gap-s">
          <h2 id="endpoints" class="wa-heading-m">{m.endpoints}</h2>
          {manages && <wa-button size="s" variant="brand" onClick={() => setAdding(true)}>{m.addEndpoint}</wa-button>}
        </div>
        <p class="quiet">{m.endpointsText}</p>
        {adding && <NewEndpoint site={site} onAdded={loaded.reload} onClose={() => setAdding(false)} />}
        <Await of={loaded}>
          {({ items }) => items.length === 0 ? <p>{m.noEndpoints}</p> : (
            <ul class="plain cards">
              {items.map((endpoint) => <EndpointCard key={endpoint.id} site={site} endpoint={endpoint} manages={manages} onChanged={loaded.reload} />)}
            </ul>
          )}
        </Await>
      </section>
    </Page>
  );
}

interface EndpointCardProps {
  site: string;
  endpoint: Endpoint;
  manages: boolean;
  onChanged: () => void;
}

function EndpointCard({ site, endpoint, manages, onChanged }: EndpointCardProps) {
  const m = messages.value.sites;
  const action = useAction();
  const ping = async () => {
    if (await action.run(() => sites.ping(site, endpoint.id))) tell(m.pinged);
  };
  return (
    <li class="card wa-stack wa-gap-s">
      <div class="wa-split wa-gap-s">
        <code class="address">{endpoint.url}</code>
        <span class="wa-cluster wa-gap-s">
          {manages && <wa-button size="s" appearance="outlined" disabled={action.busy} onClick={() => void ping()}>{m.ping}</wa-button>}
          <wa-badge variant={endpoint.enabled ? 'success' : 'danger'} appearance="filled-outlined">
            {endpoint.enabled ? m.enabled : m.disabled}
          </wa-badge>
        </span>
      </div>
      {endpoint.disabledReason && <p class="quiet">{endpoint.disabledReason}</p>}
      <Refusal problem={action.problem} />
      {manages && (
        <wa-details summary={m.serving} appearance="plain">
          <Serving site={site} endpoint={endpoint} onChanged={onChanged} />
        </wa-details>
      )}
      {manages && (
        <wa-details summary={m.replay} appearance="plain">
          <Replays site={site} endpoint={endpoint.id} />
        </wa-details>
      )}
    </li>
  );
}

import { useState } from 'preact/hooks';
import { operators } from '../../api/deliveries';
import { type Endpoint, endpoints, type Owner } from '../../api/endpoints';
import type { Tagged } from '../../api/http';
import { go, href } from '../../app/router';
import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { logOf } from '../deliveries/filter';
import { EndpointForm } from './EndpointForm';
import { HealthBadge, HealthText, Recover } from './Health';
import { Keys } from './Keys';
import { Replays } from './Replays';
import { Trials } from './Trials';

/** One endpoint: how it fares, what it is sent, what signs for it, ways to try it, and what it is sent again. */
export function EndpointPage({ of, id }: { of: Owner; id: string }) {
  const loaded = useLoad(() => endpoints.get(of, id), [of, id]);
  return (
    <Page title={messages.value.endpoints.manage} actions={
      <wa-button appearance="outlined" href={logOf(of ?? operators, id)}>
        <wa-icon slot="start" name="truck" />
        {messages.value.deliveries.title}
      </wa-button>
    }>
      <Await of={loaded}>{(read) => <Shown of={of} read={read} onChange={loaded.reload} />}</Await>
    </Page>
  );
}

/** Where the endpoints of its owner stand. */
const listOf = (of: Owner): string => (of === null ? href(['operators']) : href(['sites', of]));

/** While these are the same, what was typed stays, whatever else of the endpoint has changed. */
const settingsOf = ({ health, keys, ...settings }: Endpoint): string => JSON.stringify(settings);

function Shown({ of, read, onChange }: { of: Owner; read: Tagged<Endpoint>; onChange: () => void }) {
  const m = messages.value.endpoints;
  const endpoint = read.value;
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <div class="wa-cluster wa-gap-s">
        <HealthBadge health={endpoint.health} />
        <code class="address">{endpoint.url}</code>
        <a href={listOf(of)}>{of ?? m.operators}</a>
      </div>
      <HealthText health={endpoint.health} />
      <Recover of={of} endpoint={endpoint} onDone={onChange} />
      <section class="wa-stack" aria-labelledby="settings">
        <h2 id="settings" class="wa-heading-m">{m.settings}</h2>
        <EndpointForm key={settingsOf(endpoint)} of={of} read={read} onSaved={onChange} />
      </section>
      <Keys of={of} endpoint={endpoint} onChange={onChange} />
      {endpoint.enabled && <Trials of={of} endpoint={endpoint} onTried={onChange} />}
      {of !== null && <Replays site={of} endpoint={endpoint.id} onBegun={onChange} />}
      <wa-button class="wa-align-self-start" variant="danger" appearance="outlined" onClick={() => setRemoving(true)}>{m.remove}</wa-button>
      {removing && <Remove of={of} id={endpoint.id} onClose={() => setRemoving(false)} />}
    </>
  );
}

function Remove({ of, id, onClose }: { of: Owner; id: string; onClose: () => void }) {
  const m = messages.value.endpoints;
  const action = useAction();
  const remove = () =>
    action.run(async () => {
      await endpoints.remove(of, id);
      tell(m.removed);
      go(listOf(of));
    });
  return (
    <Dialog label={m.remove} open onClose={onClose} footer={
      <>
        <wa-button variant="danger" loading={action.busy} onClick={() => void remove()}>{m.remove}</wa-button>
        <wa-button appearance="plain" onClick={onClose}>{messages.value.common.cancel}</wa-button>
      </>
    }>
      <p>{m.removeText}</p>
      <Refusal problem={action.problem} />
    </Dialog>
  );
}

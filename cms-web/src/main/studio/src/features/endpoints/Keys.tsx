import { useState } from 'preact/hooks';
import { type Endpoint, type EndpointKey, endpoints, type Owner } from '../../api/endpoints';
import { dateTime, messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { Copied, SecretDialog } from './Secret';

/** What signs for an endpoint: rotated with grace, withdrawn at once. */
export function Keys({ of, endpoint, onChange }: { of: Owner; endpoint: Endpoint; onChange: () => void }) {
  const m = messages.value.endpoints;
  const [grace, setGrace] = useState('24');
  const [secret, setSecret] = useState<string>();
  const action = useAction();
  const hours = Number(grace);
  const newSecret = () =>
    action.run(async () => {
      setSecret(await endpoints.newSecret(of, endpoint.id, hours));
    });
  const newKey = (site: string) =>
    action.run(async () => {
      await endpoints.newKey(site, endpoint.id, hours);
      tell(m.keyMade);
      onChange();
    });
  const closed = () => {
    setSecret(undefined);
    onChange();
  };
  return (
    <section class="wa-stack" aria-labelledby="keys">
      <h2 id="keys" class="wa-heading-m">{m.keys}</h2>
      <p class="quiet">{m.keysText}</p>
      {secret !== undefined && <SecretDialog label={m.newSecretTitle} secret={secret} onClose={closed} />}
      <ul class="plain cards">
        {endpoint.keys.map((key) => <KeyCard key={key.id} of={of} endpoint={endpoint} signing={key} onChange={onChange} />)}
      </ul>
      <Refusal problem={action.problem} fields={['/graceHours']} />
      <div class="replay">
        <TextField label={m.grace} hint={m.graceHint} type="number" value={grace} error={action.problem?.at('/graceHours')} onValue={setGrace} />
        <wa-button appearance="outlined" disabled={action.busy} onClick={() => void newSecret()}>{m.newSecret}</wa-button>
        {of !== null && <wa-button appearance="outlined" disabled={action.busy} onClick={() => void newKey(of)}>{m.newKey}</wa-button>}
      </div>
    </section>
  );
}

interface KeyProps {
  of: Owner;
  endpoint: Endpoint;
  signing: EndpointKey;
  onChange: () => void;
}

function KeyCard({ of, endpoint, signing, onChange }: KeyProps) {
  const m = messages.value.endpoints;
  const action = useAction();
  const withdraw = (site: string) =>
    action.run(async () => {
      await endpoints.withdrawKey(site, endpoint.id, signing.id);
      tell(m.withdrawn);
      onChange();
    });
  const canGo = of !== null && (signing.expiresAt || signing.scheme === 'v1a');
  return (
    <li class="card wa-stack wa-gap-s">
      <div class="wa-split wa-gap-s">
        <span><strong>{m.schemes[signing.scheme]}</strong> <span class="quiet">{signing.expiresAt ? m.until(dateTime(signing.expiresAt)) : m.inUse}</span></span>
        {canGo && <wa-button size="s" appearance="outlined" loading={action.busy} onClick={() => void withdraw(of)}>{m.withdraw}</wa-button>}
      </div>
      {signing.publicKey && <div>{m.publicKey}<Copied value={signing.publicKey} /></div>}
      <Refusal problem={action.problem} />
    </li>
  );
}

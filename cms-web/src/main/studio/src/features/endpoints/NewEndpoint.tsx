import { useState } from 'preact/hooks';
import { endpoints, type Owner } from '../../api/endpoints';
import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/fields';
import { Refusal } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { SecretDialog } from './Secret';

/** Adds an endpoint, then shows its secret. */
export function NewEndpoint({ of, onAdded, onClose }: { of: Owner; onAdded: () => void; onClose: () => void }) {
  const m = messages.value.endpoints;
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState<string>();
  const action = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    void action.run(async () => {
      setSecret((await endpoints.add(of, url.trim())).secret);
      onAdded();
    });
  };
  if (secret !== undefined) return <SecretDialog label={m.secretTitle} secret={secret} onClose={onClose} />;
  return (
    <Dialog key="address" label={m.add} open onClose={onClose}>
      <form class="wa-stack" noValidate onSubmit={submit}>
        <Refusal problem={action.problem} fields={['/url']} />
        <TextField label={m.url} type="url" required value={url} error={action.problem?.at('/url')} onValue={setUrl} />
        <wa-button class="wa-align-self-start" type="submit" variant="brand" disabled={!url.trim()} loading={action.busy}>
          {m.add}
        </wa-button>
      </form>
    </Dialog>
  );
}

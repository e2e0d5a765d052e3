import { useState } from 'preact/hooks';
import { sites } from '../../api/sites';
import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/fields';
import { Refusal } from '../../ui/feedback';
import { useAction } from '../../ui/load';

/** Adds an endpoint, then shows its secret: once, for it cannot be read again. */
export function NewEndpoint({ site, onAdded, onClose }: { site: string; onAdded: () => void; onClose: () => void }) {
  const m = messages.value.sites;
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState<string>();
  const action = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    void action.run(async () => {
      setSecret((await sites.addEndpoint(site, url.trim())).secret);
      onAdded();
    });
  };
  if (secret !== undefined) {
    return (
      <Dialog key="secret" label={m.secretTitle} open onClose={onClose}
        footer={<wa-button variant="brand" onClick={onClose}>{messages.value.common.close}</wa-button>}>
        <p>{m.secretText}</p>
        <div class="secret wa-cluster wa-gap-xs">
          <code class="address">{secret}</code>
          <wa-copy-button value={secret} copyLabel={m.copy} successLabel={m.copied} />
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog key="address" label={m.addEndpoint} open onClose={onClose}>
      <form class="wa-stack" noValidate onSubmit={submit}>
        <Refusal problem={action.problem} fields={['/url']} />
        <TextField label={m.url} type="url" required value={url} error={action.problem?.at('/url')} onValue={setUrl} />
        <wa-button class="wa-align-self-start" type="submit" variant="brand" disabled={!url.trim()} loading={action.busy}>
          {m.addEndpoint}
        </wa-button>
      </form>
    </Dialog>
  );
}

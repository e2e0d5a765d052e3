import { useState } from 'preact/hooks';
import { doors } from '../../api/doors';
import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/fields';
import { Refusal } from '../../ui/feedback';
import { useAction } from '../../ui/load';

const SCOPES = ['read', 'sync'];

/** Makes a token, then shows it: once, for it cannot be read again. */
export function NewToken({ site, onAdded, onClose }: { site: string; onAdded: () => void; onClose: () => void }) {
  const m = messages.value.doors;
  const [draft, setDraft] = useState({ name: '', scopes: SCOPES, end: '' });
  const [value, setValue] = useState<string>();
  const action = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    const { name, scopes, end } = draft;
    void action.run(async () => {
      const made = await doors.addToken(site, { name, scopes, ...(end ? { expiresAt: new Date(end).toISOString() } : {}) });
      setValue(made.token ?? '');
      onAdded();
    });
  };
  const toggle = (scope: string) =>
    setDraft({ ...draft, scopes: SCOPES.filter((one) => (one === scope) !== draft.scopes.includes(one)) });
  if (value !== undefined) return <Shown value={value} onClose={onClose} />;
  return (
    <Dialog key="draft" label={m.addToken} open onClose={onClose}>
      <form class="wa-stack" noValidate onSubmit={submit}>
        <Refusal problem={action.problem} fields={['/name', '/expiresAt']} />
        <TextField label={m.name} hint={m.nameHint} required value={draft.name} error={action.problem?.at('/name')} onValue={(name) => setDraft({ ...draft, name })} />
        <fieldset class="wa-stack wa-gap-xs">
          <legend>{m.scopes}</legend>
          {SCOPES.map((scope) => (
            <wa-checkbox key={scope} checked={draft.scopes.includes(scope)} onChange={() => toggle(scope)}>{m.scopeText[scope]}</wa-checkbox>
          ))}
        </fieldset>
        <TextField label={m.expires} type="datetime-local" hint={m.expiresHint} value={draft.end} error={action.problem?.at('/expiresAt')}
          onValue={(end) => setDraft({ ...draft, end })} />
        <wa-button class="wa-align-self-start" type="submit" variant="brand" disabled={!draft.name.trim() || draft.scopes.length === 0} loading={action.busy}>
          {m.makeToken}
        </wa-button>
      </form>
    </Dialog>
  );
}

function Shown({ value, onClose }: { value: string; onClose: () => void }) {
  const m = messages.value.doors;
  return (
    <Dialog key="value" label={m.shown} open onClose={onClose}
      footer={<wa-button variant="brand" onClick={onClose}>{messages.value.common.close}</wa-button>}>
      <p>{m.shownText}</p>
      <div class="secret wa-cluster wa-gap-xs">
        <code class="address">{value}</code>
        <wa-copy-button value={value} copyLabel={messages.value.endpoints.copy} successLabel={messages.value.endpoints.copied} />
      </div>
    </Dialog>
  );
}

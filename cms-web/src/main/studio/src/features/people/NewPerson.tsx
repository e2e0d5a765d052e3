import { useState } from 'preact/hooks';
import { type AccountDraft, accounts } from '../../api/people';
import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { Roles } from './Roles';

/** Makes an account; its owner is told the password by other means. */
export function NewPerson({ onCreated, onClose }: { onCreated: () => void; onClose: () => void }) {
  const m = messages.value.people;
  const [draft, setDraft] = useState<AccountDraft>({ email: '', name: '', password: '', roles: [] });
  const action = useAction();
  const at = (field: string) => action.problem?.at(field);
  const submit = (event: Event) => {
    event.preventDefault();
    void action.run(async () => {
      await accounts.create(draft);
      tell(m.created);
      onCreated();
    });
  };
  return (
    <Dialog label={m.create} open onClose={onClose}>
      <form class="wa-stack" noValidate onSubmit={submit}>
        <Refusal problem={action.problem} fields={['/name', '/email', '/password', '/roles']} />
        <TextField label={m.name} required value={draft.name} error={at('/name')} onValue={(name) => setDraft({ ...draft, name })} />
        <TextField label={m.email} type="email" required value={draft.email} error={at('/email')} onValue={(email) => setDraft({ ...draft, email })} />
        <TextField label={m.password} type="password" autocomplete="new-password" required hint={m.passwordHint} value={draft.password}
          error={at('/password')} onValue={(password) => setDraft({ ...draft, password })} />
        <Roles value={draft.roles} onValue={(roles) => setDraft({ ...draft, roles })} error={at('/roles')} />
        <div class="wa-cluster wa-gap-s">
          <wa-button type="submit" variant="brand" loading={action.busy}>{m.createIt}</wa-button>
          <wa-button appearance="plain" onClick={onClose}>{messages.value.common.cancel}</wa-button>
        </div>
      </form>
    </Dialog>
  );
}

import { useState } from 'preact/hooks';
import type { Tagged } from '../../api/http';
import { accounts, type Grant, type StaffAccount } from '../../api/people';
import { messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { Roles } from './Roles';

/** One account: its name and roles, a new password, and whether it may sign in. */
export function PersonPage({ id }: { id: string }) {
  const loaded = useLoad(() => accounts.get(id), [id]);
  return (
    <div class="narrow wide">
      <Page title={loaded.data?.value.name ?? messages.value.people.title}>
        <Await of={loaded}>{(read) => <Person read={read} />}</Await>
      </Page>
    </div>
  );
}

const grantsOf = (account: StaffAccount): Grant[] =>
  account.roles.map(({ role, locales, sites }) => ({ role, ...(locales?.length ? { locales } : {}), ...(sites?.length ? { sites } : {}) }));

function Person({ read }: { read: Tagged<StaffAccount> }) {
  const m = messages.value.people;
  const [now, setNow] = useState(read);
  const [draft, setDraft] = useState({ name: read.value.name, roles: grantsOf(read.value), password: '' });
  const action = useAction();
  const change = async (what: Parameters<typeof accounts.change>[1]) => {
    const done = await action.run(async () => setNow(await accounts.change(now.value.id, what, now.etag)));
    if (done) tell(messages.value.common.saved);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const { password, ...rest } = draft;
    void change({ ...rest, ...(password ? { password } : {}) });
  };
  const { active } = now.value;
  return (
    <form class="wa-stack" noValidate onSubmit={submit}>
      <p class="quiet">{now.value.email}{!active && ` · ${m.inactive}`}</p>
      <Refusal problem={action.problem} fields={['/name', '/password', '/roles']} />
      <TextField label={m.name} value={draft.name} error={action.problem?.at('/name')} onValue={(name) => setDraft({ ...draft, name })} />
      <Roles value={draft.roles} onValue={(roles) => setDraft({ ...draft, roles })} error={action.problem?.at('/roles')} />
      <TextField label={m.newPassword} type="password" autocomplete="new-password" hint={m.passwordHint} value={draft.password}
        error={action.problem?.at('/password')} onValue={(password) => setDraft({ ...draft, password })} />
      <div class="wa-cluster wa-gap-s">
        <wa-button type="submit" variant="brand" loading={action.busy}>{messages.value.common.save}</wa-button>
        <wa-button appearance="outlined" disabled={action.busy} onClick={() => void change({ active: !active })}>
          {active ? m.deactivate : m.activate}
        </wa-button>
      </div>
    </form>
  );
}

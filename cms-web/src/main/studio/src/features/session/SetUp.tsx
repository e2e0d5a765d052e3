import { useState } from 'preact/hooks';
import { session } from '../../api/session';
import { go, route } from '../../app/router';
import { account } from '../../app/session';
import { messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';
import { Refusal } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { Page } from '../../ui/Page';

/** Where the one-time link of the first start leads: makes the first administrator. */
export function SetUp() {
  const m = messages.value.session;
  const [person, setPerson] = useState({ name: '', email: '', password: '' });
  const action = useAction();
  const at = (field: string) => action.problem?.at(field);
  const submit = (event: Event) => {
    event.preventDefault();
    const token = route.value.query.get('token') ?? '';
    void action.run(async () => {
      account.value = (await session.setUp({ token, ...person })).account;
      go('#/');
    });
  };
  return (
    <div class="narrow">
      <Page title={m.setUpTitle}>
        <p class="quiet">{m.setUpText}</p>
        <form class="wa-stack" onSubmit={submit} noValidate>
          <Refusal problem={action.problem} fields={['/name', '/email', '/password']} />
          <TextField label={m.name} autocomplete="name" value={person.name} error={at('/name')} required
            onValue={(name) => setPerson({ ...person, name })} />
          <TextField label={m.email} type="email" autocomplete="username" value={person.email} error={at('/email')} required
            onValue={(email) => setPerson({ ...person, email })} />
          <TextField label={m.password} type="password" autocomplete="new-password" value={person.password} error={at('/password')} required
            onValue={(password) => setPerson({ ...person, password })} />
          <wa-button type="submit" variant="brand" loading={action.busy}>
            {m.create}
          </wa-button>
        </form>
      </Page>
    </div>
  );
}

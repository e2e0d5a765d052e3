import { useState } from 'preact/hooks';
import { Problem } from '../../api/http';
import { expired, signIn } from '../../app/session';
import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/fields';
import { Refusal } from '../../ui/feedback';
import { asProblem, useAction } from '../../ui/load';
import { Page } from '../../ui/Page';

function Credentials() {
  const m = messages.value.session;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const action = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    void action.run(async () => {
      try {
        await signIn(email, password);
      } catch (thrown) {
        const problem = asProblem(thrown);
        throw problem.status === 401 ? new Problem(0, { detail: m.wrong }) : problem;
      }
    });
  };
  return (
    <form class="wa-stack" onSubmit={submit} noValidate>
      <Refusal problem={action.problem} />
      <TextField label={m.email} type="email" autocomplete="username" value={email} onValue={setEmail} required />
      <TextField label={m.password} type="password" autocomplete="current-password" value={password} onValue={setPassword} required />
      <wa-button type="submit" variant="brand" loading={action.busy}>
        {m.signIn}
      </wa-button>
    </form>
  );
}

export function SignIn() {
  return (
    <div class="narrow">
      <Page title={messages.value.session.title}>
        <p class="quiet">{messages.value.session.claim}</p>
        <Credentials />
      </Page>
    </div>
  );
}

/** Signs in again over the page one is working on. */
export function ExpiredDialog() {
  const m = messages.value.session;
  return (
    <Dialog label={m.title} open={expired.value} onClose={() => (expired.value = false)}>
      <p>{m.expired}</p>
      <Credentials />
    </Dialog>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../api/http';
import { SetUp } from '../features/session/SetUp';
import { ExpiredDialog, SignIn } from '../features/session/SignIn';
import { messages } from '../i18n/i18n';
import { asProblem } from '../ui/load';
import { Refusal } from '../ui/feedback';
import { Page } from '../ui/Page';
import { LeaveDialog } from './LeaveDialog';
import { Masthead } from './Masthead';
import { pages } from './pages';
import { route } from './router';
import { account, recognise } from './session';

/** The page that the address names. */
function Routed() {
  const [area = 'articles', ...parts] = route.value.parts;
  const shown = pages[area]?.(...parts);
  return shown ?? <Page title={messages.value.common.notFound}><a href="#/">{messages.value.articles.title}</a></Page>;
}

export function App() {
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    recognise().catch((thrown: unknown) => setProblem(asProblem(thrown)));
  }, []);
  if (account.value === undefined) return null;
  const settingUp = account.value === null && route.value.parts[0] === 'setup';
  return (
    <>
      <a class="skip" href="#main" onClick={toMain}>
        {messages.value.common.skip}
      </a>
      <Masthead />
      <main id="main" tabIndex={-1}>
        <Refusal problem={problem} />
        {account.value ? <Routed /> : settingUp ? <SetUp /> : <SignIn />}
        <wa-toast placement="bottom-end" />
      </main>
      <LeaveDialog />
      <ExpiredDialog />
    </>
  );
}

/** The address after `#` is the page's, so the link moves the focus itself. */
function toMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../api/http';
import { ArticleList } from '../features/articles/ArticleList';
import { NewArticle } from '../features/articles/NewArticle';
import { EditionPage } from '../features/editor/EditionPage';
import { DeliveryList } from '../features/deliveries/DeliveryList';
import { SetUp } from '../features/session/SetUp';
import { ExpiredDialog, SignIn } from '../features/session/SignIn';
import { SignOut } from '../features/session/SignOut';
import { SitePage } from '../features/sites/SitePage';
import { WaitingList } from '../features/translation/WaitingList';
import { SiteList } from '../features/sites/SiteList';
import { messages } from '../i18n/i18n';
import { asProblem } from '../ui/load';
import { Refusal } from '../ui/feedback';
import { Page } from '../ui/Page';
import { LeaveDialog } from './LeaveDialog';
import { Masthead } from './Masthead';
import { route } from './router';
import { account, recognise } from './session';

/** The page that the address names. */
function Routed() {
  const [area, id, locale, step] = route.value.parts;
  if (area === undefined || (area === 'articles' && id === undefined)) return <ArticleList />;
  if (area === 'articles' && id === 'new') return <NewArticle />;
  if (area === 'articles' && id && locale) {
    return <EditionPage key={`${id}/${locale}`} id={id} locale={locale} step={step ?? 'write'} />;
  }
  if (area === 'sites') return id ? <SitePage key={id} site={id} /> : <SiteList />;
  if (area === 'waiting') return <WaitingList />;
  if (area === 'deliveries') return <DeliveryList />;
  if (area === 'sign-out') return <SignOut />;
  return <Page title={messages.value.common.notFound}><a href="#/">{messages.value.articles.title}</a></Page>;
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

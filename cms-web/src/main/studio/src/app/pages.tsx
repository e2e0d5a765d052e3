import { ArticleList } from '../features/articles/ArticleList';
import { NewArticle } from '../features/articles/NewArticle';
import { AuditList } from '../features/audit/AuditList';
import { DeliveryList } from '../features/deliveries/DeliveryList';
import { DeliveryPage } from '../features/deliveries/DeliveryPage';
import { DoorsPage } from '../features/doors/DoorsPage';
import { EditionPage } from '../features/editor/EditionPage';
import { EndpointPage } from '../features/endpoints/EndpointPage';
import { OperatorsPage } from '../features/endpoints/OperatorsPage';
import { FactList } from '../features/facts/FactList';
import { FactPage, NewFact } from '../features/facts/FactPage';
import { GlossaryList } from '../features/glossary/GlossaryList';
import { ImportList } from '../features/importing/ImportList';
import { ImportPage } from '../features/importing/ImportPage';
import { NewImport } from '../features/importing/NewImport';
import { ProposalPage } from '../features/importing/ProposalPage';
import { MemoryList } from '../features/memory/MemoryList';
import { NoticeList } from '../features/notices/NoticeList';
import { PersonList } from '../features/people/PersonList';
import { PersonPage } from '../features/people/PersonPage';
import { RecallList } from '../features/recalls/RecallList';
import { RecallPage } from '../features/recalls/RecallPage';
import { CalendarPage } from '../features/releases/CalendarPage';
import { ReleaseList } from '../features/releases/ReleaseList';
import { ReleasePage } from '../features/releases/ReleasePage';
import { ReviewQueue } from '../features/review/ReviewQueue';
import { SignOut } from '../features/session/SignOut';
import { SiteList } from '../features/sites/SiteList';
import { SitePage } from '../features/sites/SitePage';
import { WaitingList } from '../features/translation/WaitingList';
import { WorkflowList } from '../features/workflows/WorkflowList';
import { WorkflowPage } from '../features/workflows/WorkflowPage';
import type { ComponentChildren } from 'preact';

type Show = (id?: string, further?: string, last?: string) => ComponentChildren;

/** What each area of the studio shows, by the parts of the address behind its name; null: there is no such page. */
export const pages: Record<string, Show> = {
  articles: (id, locale, step = 'write') => {
    if (id === undefined) return <ArticleList />;
    if (id === 'new') return <NewArticle />;
    return locale ? <EditionPage key={`${id}/${locale}`} id={id} locale={locale} step={step} /> : null;
  },
  waiting: () => <WaitingList />,
  reviews: () => <ReviewQueue />,
  imports: (id, page) => {
    if (id === undefined) return <ImportList />;
    if (id === 'new') return <NewImport />;
    return page ? <ProposalPage key={`${id}/${page}`} id={id} page={Number(page)} /> : <ImportPage key={id} id={id} />;
  },
  glossary: () => <GlossaryList />,
  memory: () => <MemoryList />,
  people: (id) => (id ? <PersonPage key={id} id={id} /> : <PersonList />),
  sites: (id, part, last) => {
    if (id === undefined) return <SiteList />;
    if (part === 'access') return <DoorsPage key={id} site={id} />;
    if (part === undefined) return <SitePage key={id} site={id} />;
    return part === 'endpoints' && last ? <EndpointPage key={last} of={id} id={last} /> : null;
  },
  operators: (id) => (id ? <EndpointPage key={id} of={null} id={id} /> : <OperatorsPage />),
  deliveries: (id) => (id ? <DeliveryPage key={id} id={id} /> : <DeliveryList />),
  workflows: (key) => (key ? <WorkflowPage key={key} of={key} /> : <WorkflowList />),
  recalls: (id) => (id ? <RecallPage key={id} id={id} /> : <RecallList />),
  audit: () => <AuditList />,
  releases: (id) => (id ? <ReleasePage key={id} id={id} /> : <ReleaseList />),
  calendar: () => <CalendarPage />,
  notices: () => <NoticeList />,
  facts: (key) => (key === 'new' ? <NewFact /> : key ? <FactPage key={key} of={key} /> : <FactList />),
  'sign-out': () => <SignOut />,
};

import type { ComponentChildren } from 'preact';
import { ArticleList } from '../features/articles/ArticleList';
import { NewArticle } from '../features/articles/NewArticle';
import { DeliveryList } from '../features/deliveries/DeliveryList';
import { EditionPage } from '../features/editor/EditionPage';
import { GlossaryList } from '../features/glossary/GlossaryList';
import { ImportList } from '../features/importing/ImportList';
import { ImportPage } from '../features/importing/ImportPage';
import { NewImport } from '../features/importing/NewImport';
import { ProposalPage } from '../features/importing/ProposalPage';
import { MemoryList } from '../features/memory/MemoryList';
import { PersonPage } from '../features/people/PersonPage';
import { PersonList } from '../features/people/PersonList';
import { SignOut } from '../features/session/SignOut';
import { SiteList } from '../features/sites/SiteList';
import { SitePage } from '../features/sites/SitePage';
import { WaitingList } from '../features/translation/WaitingList';

type Show = (id?: string, further?: string, last?: string) => ComponentChildren;

/** What each area of the studio shows, by the parts of the address behind its name; null: there is no such page. */
export const pages: Record<string, Show> = {
  articles: (id, locale, step = 'write') => {
    if (id === undefined) return <ArticleList />;
    if (id === 'new') return <NewArticle />;
    return locale ? <EditionPage key={`${id}/${locale}`} id={id} locale={locale} step={step} /> : null;
  },
  waiting: () => <WaitingList />,
  imports: (id, page) => {
    if (id === undefined) return <ImportList />;
    if (id === 'new') return <NewImport />;
    return page ? <ProposalPage key={`${id}/${page}`} id={id} page={Number(page)} /> : <ImportPage key={id} id={id} />;
  },
  glossary: () => <GlossaryList />,
  memory: () => <MemoryList />,
  people: (id) => (id ? <PersonPage key={id} id={id} /> : <PersonList />),
  sites: (id) => (id ? <SitePage key={id} site={id} /> : <SiteList />),
  deliveries: () => <DeliveryList />,
  'sign-out': () => <SignOut />,
};

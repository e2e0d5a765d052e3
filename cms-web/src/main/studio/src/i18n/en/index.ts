import { articles } from './articles';
import { audit } from './audit';
import { calendar } from './calendar';
import { checks } from './checks';
import { convergence } from './convergence';
import { deliveries } from './deliveries';
import { doors } from './doors';
import { edition } from './edition';
import { endpoints } from './endpoints';
import { facts } from './facts';
import { glossary } from './glossary';
import { imports } from './imports';
import { memory } from './memory';
import { notices } from './notices';
import { people } from './people';
import { previews } from './previews';
import { publish } from './publish';
import { recalls } from './recalls';
import { releases } from './releases';
import { review } from './review';
import { reviews } from './reviews';
import { session } from './session';
import { shapes } from './shapes';
import { sites } from './sites';
import { toolbar } from './toolbar';
import { translation } from './translation';
import { workflows } from './workflows';

/** What the studio says, in English; its shape is what every other catalogue fills. */
export const en = {
  common: {
    skip: 'Skip to content', mainNavigation: 'Main', account: 'Account', language: 'Language of the studio',
    save: 'Save', saved: 'Saved.', cancel: 'Cancel', close: 'Close', more: 'Show more', loading: 'Loading…',
    reload: 'Load again', all: 'All', none: 'None', optional: 'optional', by: (name: string) => `by ${name}`,
    unreachable: 'Herald cannot be reached. Check the connection and try again; nothing you typed is lost.',
    menu: 'Menu', zone: 'Time zone', notFound: 'There is no such page.', reason: 'Reason', required: 'Please fill this in.',
  },
  /** Refusals by their code, where the server's own words, which are English, do not do. */
  problems: {} as Record<string, string>,
  leave: {
    title: 'Leave without saving?', text: 'This page holds changes that are not saved.',
    stay: 'Stay here', go: 'Discard and leave',
  },
  session,
  states: {
    draft: 'Draft', in_review: 'In review', changes_requested: 'Changes requested', approved: 'Approved',
    outdated: 'Outdated', live: 'Live', missing: 'Missing',
    liveOn: (sites: string) => `Live on ${sites}`,
  },
  articles,
  edition,
  toolbar,
  translation,
  checks,
  memory,
  waiting: {
    title: 'To translate', empty: 'Nothing waits for you.', since: 'Since', what: (n: number) => (n === 1 ? '1 segment' : `${n} segments`), open: 'Translate',
  },
  review,
  publish,
  sites,
  convergence,
  shapes,
  doors,
  deliveries,
  glossary,
  imports,
  people,
  reviews,
  workflows,
  recalls,
  audit,
  releases,
  calendar,
  previews,
  notices,
  endpoints,
  facts,
};

export type Messages = typeof en;

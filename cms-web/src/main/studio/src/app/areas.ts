import { messages } from '../i18n/i18n';
import { account, has } from './session';

/** A part of the studio: the first part of its addresses, and what it is called. */
export interface Area {
  area: string;
  label: string;
}

interface Offered extends Area {
  /** Whether the account has anything to do there. */
  for: boolean;
}

const offered = (areas: Offered[]): Area[] => areas.filter((one) => one.for);

/** What people open many times a day; stands in the masthead. */
export function daily(): Area[] {
  const m = messages.value;
  return offered([
    { area: 'articles', label: m.articles.title, for: true },
    { area: 'waiting', label: m.waiting.title, for: has('editor') || has('translator') },
    { area: 'reviews', label: m.reviews.title, for: true },
    { area: 'sites', label: m.sites.title, for: true },
    { area: 'deliveries', label: m.deliveries.title, for: has('editor') || has('site_manager') },
  ]);
}

/** What is opened now and then; stands in a menu, what belongs together side by side. */
export function occasional(): Area[][] {
  const m = messages.value;
  return [
    offered([
      { area: 'releases', label: m.releases.title, for: true },
      { area: 'calendar', label: m.calendar.title, for: true },
      { area: 'recalls', label: m.recalls.title, for: has('editor') || has('site_manager') },
    ]),
    offered([
      { area: 'facts', label: m.facts.title, for: true },
      { area: 'imports', label: m.imports.title, for: has('editor') },
      { area: 'glossary', label: m.glossary.title, for: true },
      { area: 'memory', label: m.memory.list, for: true },
    ]),
    offered([
      { area: 'people', label: m.people.title, for: has('administrator') },
      { area: 'workflows', label: m.workflows.title, for: has('administrator') },
      { area: 'operators', label: m.endpoints.operators, for: has('administrator') },
      { area: 'audit', label: m.audit.title, for: has('administrator') },
    ]),
  ].filter((group) => account.value && group.length > 0);
}

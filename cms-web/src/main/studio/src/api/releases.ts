import { one, type Page, patch, type Person, post, read, send, type Tagged } from './http';

export type ReleaseState = 'open' | 'scheduled' | 'launched' | 'refused';

export interface Release {
  id: string;
  name: string;
  state: ReleaseState;
  /** When it takes effect, or was to. */
  at?: string | null;
  /** The time of day that was meant, by the clock of the zone. */
  local?: string | null;
  zone?: string | null;
  launchedAt?: string | null;
  items: number;
  createdAt: string;
  history?: { at: string; state: ReleaseState; by: Person; due?: string | null; reason?: string | null }[] | null;
}

export interface ReleaseItem {
  id: string;
  action: 'publish' | 'withdraw';
  article: string;
  locale: string;
  title: string;
  /** None means all: that take it, or on which it is live. */
  sites: string[];
  revision?: number | null;
  reason?: string | null;
}

export interface NewItem {
  action: 'publish' | 'withdraw';
  article: string;
  /** Of one edition, or `all`. */
  locale: string;
  sites: string[] | 'all';
  revision?: number;
  reason?: string;
}

/** What stands in the way of an item, or is only worth a word. */
export interface Obstacle {
  item: string;
  code: string;
  blocks: boolean;
  site?: string | null;
  detail: string;
}

export interface CalendarEntry {
  at: string;
  kind: 'publish' | 'withdraw' | 'release';
  state: string;
  name: string;
  release?: string | null;
  article?: string | null;
  locale?: string | null;
  revision?: number | null;
  site?: string | null;
  items: number;
}

const release = (id: string): string => `/releases${one(id)}`;

export const releases = {
  list: (state: string, cursor?: string) => read<Page<Release>>('/releases', { state, cursor, limit: 30 }),
  get: (id: string): Promise<Tagged<Release>> => send('GET', release(id)),
  create: (draft: { name: string; at?: string; zone?: string }) => post<Release>('/releases', draft),
  change: (id: string, change: { name?: string; at?: string | null; zone?: string }, ifMatch: string | null) =>
    patch<Release>(release(id), change, ifMatch),
  remove: (id: string) => send<void>('DELETE', release(id)),
  items: (id: string, cursor?: string) => read<Page<ReleaseItem>>(`${release(id)}/items`, { cursor, limit: 50 }),
  add: (id: string, item: NewItem) => post<{ items: ReleaseItem[] }>(`${release(id)}/items`, item),
  take: (id: string, item: string) => send<void>('DELETE', `${release(id)}/items${one(item)}`),
  check: (id: string) => read<{ ready: boolean; items: Obstacle[] }>(`${release(id)}/check`),
  launch: (id: string) => post<{ launchedAt: string }>(`${release(id)}/launch`),
  calendar: (from: string, until: string, zone: string, cursor?: string) =>
    read<Page<CalendarEntry>>('/calendar', { from, until, zone, cursor, limit: 100 }),
};

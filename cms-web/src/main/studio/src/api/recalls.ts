import { edition, one, type Page, type Person, post, read, send } from './http';

/** How a site stands with a recall. */
export interface RecallSite {
  site: string;
  position: number;
  state: 'unknown' | 'waiting' | 'acknowledged' | 'confirmed';
  settled: boolean;
  acknowledgedAt?: string | null;
  goneAt?: string | null;
  /** Since when it may show what was recalled; left out when it is settled. */
  shownSince?: string | null;
  overdueSince?: string | null;
  /** Whether the network before the site has not been told yet. */
  cached: boolean;
  note?: string | null;
  notedBy?: Person | null;
  notedAt?: string | null;
}

export interface Recall {
  id: string;
  articleId: string;
  /** The edition that was recalled; left out for the whole article. */
  locale?: string | null;
  title: string;
  reason: string;
  by: Person;
  at: string;
  open: boolean;
  sites: RecallSite[];
}

export const recalls = {
  list: (open: boolean, cursor?: string) => read<Page<Recall>>('/recalls', { open: open || undefined, cursor, limit: 30 }),
  get: (id: string) => read<Recall>(`/recalls${one(id)}`),
  confirm: (id: string, site: string, note: string) =>
    send<Recall>('PUT', `/recalls${one(id)}/sites${one(site)}/confirmation`, { body: { note } }),
  article: (id: string, reason: string) => post<{ recall: string }>(`/articles${one(id)}/recall`, { reason }),
  edition: (id: string, locale: string, reason: string) => post<{ recall: string }>(`${edition(id, locale)}/recall`, { reason }),
};

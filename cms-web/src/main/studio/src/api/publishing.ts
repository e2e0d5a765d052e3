import { edition, type Page, post, read, send } from './http';

export interface Publication {
  site: string;
  revision: number;
  slug: string;
  from?: string;
  until?: string | null;
  /** Of the document that readers are given. */
  url: string;
  digest?: string;
  position?: number;
}

/** What is to happen to an edition on a site. */
export interface Planned {
  action: 'publish' | 'withdraw';
  site: string;
  revision: number;
  at: string;
  zone?: string | null;
  /** When it would happen if the site held no embargo. */
  wantedAt?: string | null;
}

export interface Publications extends Page<Publication> {
  planned: Planned[];
}

/** Where and when an edition goes live; times of day by the clock of the zone. */
export interface PublishOrder {
  sites: string[] | 'all';
  from?: string;
  until?: string;
  zone?: string;
}

export const publications = {
  list: (id: string, locale: string) => read<Publications>(`${edition(id, locale)}/publications`),
  publish: (id: string, locale: string, order: PublishOrder) => post<Publications>(`${edition(id, locale)}/publications`, order),
  withdraw: (id: string, locale: string, site: string, reason: string) =>
    send<unknown>('DELETE', `${edition(id, locale)}/publications`, { query: { site, reason } }),
};

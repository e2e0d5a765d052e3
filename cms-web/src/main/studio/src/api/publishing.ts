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

export const publications = {
  list: (id: string, locale: string) => read<Page<Publication>>(`${edition(id, locale)}/publications`),
  publish: (id: string, locale: string, sites: string[] | 'all') =>
    post<Page<Publication>>(`${edition(id, locale)}/publications`, { sites }),
  withdraw: (id: string, locale: string, site: string, reason: string) =>
    send<unknown>('DELETE', `${edition(id, locale)}/publications`, { query: { site, reason } }),
};

import { one, type Page, post, read, send, type Tagged } from './http';

export interface SiteLocale {
  locale: string;
  /** What stands in for it, the best first. */
  fallbacks?: string[] | null;
}

export interface Site {
  key: string;
  name: string;
  baseUrl: string;
  locales: SiteLocale[];
  takes?: { types?: string[]; topics?: string[]; locales?: string[] } | null;
  visibility: 'public' | 'private';
}

/** All settings of a site, as they are read and replaced. */
export interface SiteSettings extends Site {
  /** The site whose copy search engines shall prefer; none when it is this one. */
  canonicalSite?: string | null;
  /** Left out when it is replaced, it goes with the visibility. */
  origins?: string[];
}

export const sites = {
  list: () => read<Page<Site>>('/sites'),
  get: (key: string) => send<SiteSettings>('GET', `/sites${one(key)}`),
  create: (site: Site) => post<Site>('/sites', site),
  /** Replaces all settings: what is left out is none. */
  replace: ({ value, etag }: Tagged<SiteSettings>) =>
    send<SiteSettings>('PUT', `/sites${one(value.key)}`, { body: value, ifMatch: etag }),
};

import { one, type Page, post, read } from './http';

export interface Site {
  key: string;
  name: string;
  baseUrl: string;
  locales: { locale: string; fallbacks?: string[] | null }[];
  takes?: { types?: string[]; topics?: string[]; locales?: string[] } | null;
  visibility: 'public' | 'private';
}

export const sites = {
  list: () => read<Page<Site>>('/sites'),
  get: (key: string) => read<Site>(`/sites${one(key)}`),
  create: (site: Site) => post<Site>('/sites', site),
};

import { one, type Page, post, read } from './http';

export interface Site {
  key: string;
  name: string;
  baseUrl: string;
  locales: { locale: string; fallbacks?: string[] | null }[];
  takes?: { types?: string[]; topics?: string[]; locales?: string[] } | null;
  visibility: 'public' | 'private';
}

export interface Endpoint {
  id: string;
  url: string;
  types?: string[] | null;
  enabled: boolean;
  disabledReason?: string | null;
  createdAt?: string;
}

export const sites = {
  list: () => read<Page<Site>>('/sites'),
  get: (key: string) => read<Site>(`/sites${one(key)}`),
  create: (site: Site) => post<Site>('/sites', site),
  endpoints: (key: string) => read<Page<Endpoint>>(`/sites${one(key)}/endpoints`),
  addEndpoint: (key: string, url: string) => post<{ id: string; secret: string }>(`/sites${one(key)}/endpoints`, { url }),
  ping: (key: string, id: string) => post<unknown>(`/sites${one(key)}/endpoints${one(id)}/pings`),
  replay: (key: string, id: string, after: number) =>
    post<unknown>(`/sites${one(key)}/endpoints${one(id)}/replays`, { after }),
};

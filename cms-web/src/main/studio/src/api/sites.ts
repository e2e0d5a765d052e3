import { one, type Page, patch, post, read, send } from './http';

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
  /** Whether each message waits for the one before it. */
  ordered: boolean;
  /** How many messages a second it takes; nothing when it does not say. */
  ratePerSecond?: number | null;
}

export const sites = {
  list: () => read<Page<Site>>('/sites'),
  get: (key: string) => read<Site>(`/sites${one(key)}`),
  create: (site: Site) => post<Site>('/sites', site),
  endpoints: (key: string) => read<Page<Endpoint>>(`/sites${one(key)}/endpoints`),
  addEndpoint: (key: string, url: string) => post<{ id: string; secret: string }>(`/sites${one(key)}/endpoints`, { url }),
  ping: (key: string, id: string) => post<unknown>(`/sites${one(key)}/endpoints${one(id)}/pings`),
  serve: async (key: string, id: string, serving: { ordered: boolean; ratePerSecond: number }) => {
    const path = `/sites${one(key)}/endpoints${one(id)}`;
    const seen = await send<Endpoint>('GET', path);
    return patch<Endpoint>(path, serving, seen.etag);
  },
};

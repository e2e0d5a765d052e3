import { one, type Page, patch, post, Problem, read, send, type Tagged } from './http';
import type { Site } from './sites';

/** A site with the origins of pages that may read it; one of `*` is any. */
export interface OpenSite extends Site {
  origins: string[];
}

export interface SiteToken {
  id: string;
  name: string;
  scopes: string[];
  createdAt: string;
  expiresAt?: string | null;
  lastUsedAt?: string | null;
  /** Shown once, when it is made. */
  token?: string;
}

export interface NewToken {
  name: string;
  scopes: string[];
  expiresAt?: string;
}

export interface PurgeTarget {
  kind: 'fastly' | 'cloudflare';
  service: string;
  apiUrl: string;
  holdSeconds: number;
  state: {
    pending: number;
    attempts: number;
    purgedAt?: string | null;
    failedAt?: string | null;
    failure?: string | null;
    nextAt?: string | null;
  };
}

export interface PurgeSettings {
  kind: string;
  service: string;
  holdSeconds: number;
  apiToken?: string;
  apiUrl?: string;
}

const at = (site: string): string => `/sites${one(site)}`;
const target = (site: string): string => `${at(site)}/purge-target`;

export const doors = {
  site: (site: string) => send<OpenSite>('GET', at(site)),
  open: (site: string, origins: string[], etag: string | null) => patch<OpenSite>(at(site), { origins }, etag),
  tokens: (site: string) => read<Page<SiteToken>>(`${at(site)}/tokens`),
  addToken: (site: string, token: NewToken) => post<SiteToken>(`${at(site)}/tokens`, token),
  withdraw: (site: string, id: string) => send<unknown>('DELETE', `${at(site)}/tokens${one(id)}`),
  /** The network before the site; null when none is named. */
  target: (site: string): Promise<Tagged<PurgeTarget> | null> =>
    send<PurgeTarget>('GET', target(site)).catch((thrown: unknown) => {
      if (thrown instanceof Problem && thrown.status === 404) return null;
      throw thrown;
    }),
  setTarget: (site: string, settings: PurgeSettings, etag: string | null) =>
    send<PurgeTarget>('PUT', target(site), { body: settings, ifMatch: etag }),
  removeTarget: (site: string) => send<unknown>('DELETE', target(site)),
  purge: (site: string) => post<PurgeTarget>(`${target(site)}/purges`),
};

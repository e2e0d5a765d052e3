import { one, type Page, patch, post, read, send, type Tagged } from './http';

export interface EndpointKey {
  id: string;
  scheme: 'v1' | 'v1a';
  publicKey?: string | null;
  createdAt: string;
  expiresAt?: string | null;
  /** Only in the answer that made or took it. */
  secret?: string | null;
}

export interface EndpointHealth {
  state: 'healthy' | 'failing' | 'disabled';
  since?: string | null;
  cause?: string | null;
  reason?: string | null;
  /** The name of who disabled it by hand. */
  disabledBy?: string | null;
  failures: number;
  disabledFrom?: string | null;
  waiting: number;
  oldestWaiting?: string | null;
}

export interface Endpoint {
  id: string;
  site?: string | null;
  url: string;
  types: string[];
  articleTypes: string[];
  topics: string[];
  locales: string[];
  body: 'thin' | 'full';
  /** Names with stars for values: these cannot be read again. */
  headers: Record<string, string>;
  /** Whether each message waits for the one before it. */
  ordered: boolean;
  /** How many messages a second it takes; nothing when it does not say. */
  ratePerSecond?: number | null;
  enabled: boolean;
  disabledReason?: string | null;
  createdAt?: string;
  health: EndpointHealth;
  keys: EndpointKey[];
}

/** What can be changed of an endpoint. */
export type EndpointChange = Partial<Pick<Endpoint, 'url' | 'types' | 'articleTypes' | 'topics' | 'locales' | 'body' | 'ordered' | 'ratePerSecond' | 'enabled' | 'headers'>>;

/** What is shown of a header's value; sent back, it leaves the one that there is. */
export const masked = '***';

/** What a site is told of, and what the operators are. */
export const changeTypes = ['edition.published', 'edition.updated', 'edition.withdrawn', 'article.recalled', 'release.launched'];
export const eventTypes = ['endpoint.created', 'endpoint.updated', 'endpoint.deleted', 'endpoint.failing', 'endpoint.disabling',
  'endpoint.disabled', 'endpoint.recovered', 'delivery.exhausted'];

/** Whose endpoints: a site's by its key, or for null those of the operators. */
export type Owner = string | null;

const all = (owner: Owner) => (owner === null ? '/operator-endpoints' : `/sites${one(owner)}/endpoints`);
const at = (owner: Owner, id: string) => `${all(owner)}${one(id)}`;

export const endpoints = {
  list: (owner: Owner) => read<Page<Endpoint>>(all(owner)),
  get: (owner: Owner, id: string) => send<Endpoint>('GET', at(owner, id)),
  add: (owner: Owner, url: string) => post<Endpoint & { secret: string }>(all(owner), { url }),
  change: (owner: Owner, read: Tagged<Endpoint>, change: EndpointChange) =>
    patch<Endpoint>(at(owner, read.value.id), change, read.etag),
  remove: (owner: Owner, id: string) => send<undefined>('DELETE', at(owner, id)),
  newSecret: async (owner: Owner, id: string, graceHours: number) =>
    (await send<Endpoint & { secret: string }>('PUT', `${at(owner, id)}/secret`, { body: { graceHours } })).value.secret,
  newKey: (site: string, id: string, graceHours: number) =>
    post<EndpointKey>(`${at(site, id)}/keys`, { scheme: 'v1a', graceHours }),
  withdrawKey: (site: string, id: string, key: string) => send<undefined>('DELETE', `${at(site, id)}/keys${one(key)}`),
  /** The delivery in which to look for what came of it. */
  ping: async (owner: Owner, id: string) => (await post<{ delivery: string }>(`${at(owner, id)}/pings`)).delivery,
  example: async (owner: Owner, id: string, type: string) =>
    (await post<{ deliveries: string[] }>(`${at(owner, id)}/examples`, { type })).deliveries[0] ?? '',
  recover: (owner: Owner, id: string) => post<{ waiting: number }>(`${at(owner, id)}/recoveries`),
};

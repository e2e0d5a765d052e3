import { one, type Page, post, type Query, read, send } from './http';

export type DeliveryState = 'pending' | 'delivered' | 'failed' | 'superseded';

export interface Header {
  name: string;
  value: string;
}

export interface Attempt {
  at: string;
  url?: string | null;
  requestHeaders: Header[];
  status?: number | null;
  error?: string | null;
  durationMs?: number | null;
  answerHeaders: Header[];
  answer?: string | null;
}

/** What stands for a site where an endpoint of the operators is told something. */
export const operators = '(operators)';

export interface Delivery {
  id: string;
  endpointId: string;
  site: string;
  url: string;
  webhookId: string;
  type: string;
  position?: number | null;
  /** Whether it is a ping or an example. */
  trial: boolean;
  state: DeliveryState;
  attempts: number;
  nextAttemptAt?: string | null;
  createdAt: string;
  endedAt?: string | null;
  tries?: Attempt[];
  /** What it brings; only of one that is read by itself. */
  body?: string | null;
}

/** An entry of the change log, as far as a delivery needs it to say what it brought. */
export interface Change {
  position: number;
  articleId: string;
  locale: string;
  body: { data: { title?: string } };
}

export interface Replay {
  id: string;
  after: number;
  to: number;
  only: 'all' | 'failed';
  state: 'running' | 'done' | 'cancelled';
  reached: number;
  deliveries: number;
  waiting: number;
  createdAt: string;
}

/** What to send again: behind a position, or since an instant. */
export interface ReplayWish {
  after?: number;
  from?: number;
  since?: string;
  to?: number;
  only?: 'all' | 'failed';
}

const replaysOf = (site: string, endpoint: string): string => `/sites${one(site)}/endpoints${one(endpoint)}/replays`;

export const deliveries = {
  list: (query: Query) => read<Page<Delivery>>('/deliveries', query),
  get: (id: string) => read<Delivery>(`/deliveries${one(id)}`),
  again: (id: string) => post<Delivery>(`/deliveries${one(id)}/attempts`),
};

export const replays = {
  list: (site: string, endpoint: string) => read<Page<Replay>>(replaysOf(site, endpoint), { limit: 5 }),
  begin: (site: string, endpoint: string, wish: ReplayWish) => post<Replay>(replaysOf(site, endpoint), wish),
  cancel: (site: string, endpoint: string, id: string) => send<Replay>('DELETE', replaysOf(site, endpoint) + one(id)),
};

export const changes = {
  after: (position: number) => read<{ items: Change[] }>('/changes', { after: position, limit: 100 }),
};

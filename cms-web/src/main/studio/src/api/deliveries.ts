import { one, type Page, post, type Query, read } from './http';

export type DeliveryState = 'pending' | 'delivered' | 'failed';

export interface Attempt {
  at: string;
  status?: number | null;
  error?: string | null;
  durationMs?: number | null;
  answer?: string | null;
}

export interface Delivery {
  id: string;
  endpointId: string;
  site: string;
  url: string;
  type: string;
  position?: number | null;
  state: DeliveryState;
  attempts: number;
  nextAttemptAt?: string | null;
  createdAt: string;
  endedAt?: string | null;
  tries?: Attempt[];
}

/** An entry of the change log, as far as a delivery needs it to say what it brought. */
export interface Change {
  position: number;
  articleId: string;
  locale: string;
  body: { data: { title?: string } };
}

export const deliveries = {
  list: (query: Query) => read<Page<Delivery>>('/deliveries', query),
  again: (id: string) => post<Delivery>(`/deliveries${one(id)}/attempts`),
};

export const changes = {
  after: (position: number) => read<{ items: Change[] }>('/changes', { after: position, limit: 100 }),
};

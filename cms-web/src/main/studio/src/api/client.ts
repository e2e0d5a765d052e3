import type * as c from './contract';

/** A refusal of the server, or the lack of an answer (status 0). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: { pointer: string; detail: string }[];
  /** Of a stale save, what is there now. */
  readonly current: unknown;

  constructor(status: number, document: c.ProblemDocument) {
    super(document.detail ?? document.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = document.code ?? '';
    this.errors = document.errors ?? [];
    this.current = document.current;
  }

  /** What the server says about one field, named by its JSON pointer or the end of it. */
  at(pointer: string): string | undefined {
    return this.errors.find((error) => error.pointer === pointer || error.pointer.endsWith(pointer))?.detail;
  }
}

/** What was read together with the tag that an edit of it has to name. */
export interface Tagged<T> {
  value: T;
  etag: string | null;
}

type Query = Record<string, string | number | boolean | undefined | null>;

interface Options {
  body?: unknown;
  ifMatch?: string | null | undefined;
  query?: Query;
}

let signedOut: () => void = () => undefined;

/** Registers what happens when the server no longer knows who is asking. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const document = (await response.json().catch(() => ({}))) as c.ProblemDocument;
  return new Problem(response.status, document);
}

async function send<T>(method: string, path: string, options: Options = {}): Promise<Tagged<T>> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.ifMatch) headers['If-Match'] = options.ifMatch;
  const body = options.body === undefined ? null : JSON.stringify(options.body);
  const response = await fetch(address(path, options.query), { method, headers, body }).catch((error: unknown) => {
    throw new Problem(0, { detail: String(error), code: 'unreachable' });
  });
  if (!response.ok) {
    if (response.status === 401 && !path.startsWith('/session')) signedOut();
    throw await problemOf(response);
  }
  const text = await response.text();
  return { value: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get('ETag') };
}

const read = async <T>(path: string, query?: Query): Promise<T> => (await send<T>('GET', path, { query })).value;
const post = async <T>(path: string, body?: unknown): Promise<T> => (await send<T>('POST', path, { body: body ?? {} })).value;

const one = (...parts: string[]): string => parts.map((part) => `/${encodeURIComponent(part)}`).join('');
const edition = (id: string, locale: string): string => `/articles${one(id)}/editions${one(locale)}`;

export const session = {
  get: () => read<{ account: c.Account }>('/session'),
  start: (email: string, password: string) => post<{ account: c.Account }>('/session', { email, password }),
  end: () => send<void>('DELETE', '/session'),
  setUp: (set: { token: string; email: string; name: string; password: string }) =>
    post<{ account: c.Account }>('/setup', set),
};

export const articles = {
  list: (query: Query) => read<c.Page<c.Article>>('/articles', query),
  get: (id: string) => read<c.Article>(`/articles${one(id)}`),
  create: (article: c.NewArticle) => post<c.Article>('/articles', article),
  recall: (id: string, reason: string) => post<unknown>(`/articles${one(id)}/recall`, { reason }),
};

export const editions = {
  get: (id: string, locale: string) => send<c.Edition>('GET', edition(id, locale)),
  save: (id: string, locale: string, draft: c.EditionDraft, ifMatch?: string | null) =>
    send<c.Edition>('PUT', edition(id, locale), { body: draft, ifMatch }),
  revisions: (id: string, locale: string) => read<c.Page<c.Revision>>(`${edition(id, locale)}/revisions`),
  revision: (id: string, locale: string, number: number) =>
    read<c.Revision>(`${edition(id, locale)}/revisions/${number}`),
  diff: (id: string, locale: string, from: number, to: number) =>
    read<c.Page<c.Comparison>>(`${edition(id, locale)}/diff`, { from, to }),
};

/** What a segment shall say, or that what it says is right. */
export type SegmentIn = { text: string } | { content: c.BodyNode[] } | { confirm: true };

export const segments = {
  get: (id: string, locale: string) => read<c.Segments>(`${edition(id, locale)}/segments`),
  /** `tag` is the segment's own: others may save other segments meanwhile. */
  save: (id: string, locale: string, segment: string, body: SegmentIn & { sourceHash?: string }, tag: string) =>
    send<c.Segments>('PUT', `${edition(id, locale)}/segments${one(segment)}`, { body, ifMatch: tag }),
  suggestions: (id: string, locale: string, segment: string) =>
    read<c.Suggestions>(`${edition(id, locale)}/segments${one(segment)}/suggestions`),
  prefill: (id: string, locale: string, ifMatch: string | null) =>
    send<{ filled: unknown[] }>('POST', `${edition(id, locale)}/prefills`, { body: {}, ifMatch }),
  translateByMachine: (id: string, locale: string) =>
    post<{ filled: unknown[] }>(`${edition(id, locale)}/machine-translations`),
  waiting: (query: Query) => read<c.Page<c.Waiting>>('/stale', query),
};

export const checks = {
  get: (id: string, locale: string) => read<c.Checks>(`${edition(id, locale)}/checks`),
  dismiss: (id: string, locale: string, finding: string, reason: string) =>
    send<c.Finding>('PUT', `${edition(id, locale)}/checks${one(finding)}/dismissal`, { body: { reason } }),
  restore: (id: string, locale: string, finding: string) =>
    send<void>('DELETE', `${edition(id, locale)}/checks${one(finding)}/dismissal`),
};

export const reviews = {
  get: (id: string, locale: string) => read<c.Review>(`${edition(id, locale)}/review`),
  submit: (id: string, locale: string, revision: number) => post<unknown>(`${edition(id, locale)}/review`, { revision }),
  decide: (id: string, locale: string, decision: { decision: string; revision: number; comment?: string }) =>
    post<unknown>(`${edition(id, locale)}/review/decisions`, decision),
  comments: (id: string, locale: string) => read<c.Page<c.Comment>>(`${edition(id, locale)}/comments`),
  comment: (id: string, locale: string, comment: { segment?: string; text: string }) =>
    post<c.Comment>(`${edition(id, locale)}/comments`, comment),
  resolve: (id: string, locale: string, comment: string) =>
    send<unknown>('PUT', `${edition(id, locale)}/comments${one(comment)}/resolution`, { body: {} }),
};

export const publications = {
  list: (id: string, locale: string) => read<c.Page<c.Publication>>(`${edition(id, locale)}/publications`),
  publish: (id: string, locale: string, sites: string[] | 'all') =>
    post<c.Page<c.Publication>>(`${edition(id, locale)}/publications`, { sites }),
  withdraw: (id: string, locale: string, site: string, reason: string) =>
    send<unknown>('DELETE', `${edition(id, locale)}/publications`, { query: { site, reason } }),
};

export const sites = {
  list: () => read<c.Page<c.Site>>('/sites', { limit: 100 }),
  get: (key: string) => read<c.Site>(`/sites${one(key)}`),
  create: (site: c.Site) => post<c.Site>('/sites', site),
  endpoints: (key: string) => read<c.Page<c.Endpoint>>(`/sites${one(key)}/endpoints`),
  addEndpoint: (key: string, url: string) => post<{ id: string; secret: string }>(`/sites${one(key)}/endpoints`, { url }),
  ping: (key: string, id: string) => post<unknown>(`/sites${one(key)}/endpoints${one(id)}/pings`),
  replay: (key: string, id: string, after: number) =>
    post<unknown>(`/sites${one(key)}/endpoints${one(id)}/replays`, { after }),
};

export const deliveries = {
  list: (query: Query) => read<c.Page<c.Delivery>>('/deliveries', query),
  again: (id: string) => post<c.Delivery>(`/deliveries${one(id)}/attempts`),
};

export const changes = {
  after: (position: number) => read<{ items: c.Change[] }>('/changes', { after: position, limit: 100 }),
};

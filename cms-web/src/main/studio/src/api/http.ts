export interface Page<T> {
  items: T[];
  next?: string | null;
}

export interface Person {
  id: string;
  name: string;
}

/** The body of a refusal. */
export interface ProblemDocument {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  errors?: { pointer: string; detail: string }[];
  /** Of a stale save, what is there now. */
  current?: unknown;
}

/** A refusal of the server, or the lack of an answer (status 0). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: { pointer: string; detail: string }[];
  /** Of a stale save, what is there now. */
  readonly current: unknown;

  constructor(status: number, document: ProblemDocument) {
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

export type Query = Record<string, string | number | boolean | undefined | null>;

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
  const document = (await response.json().catch(() => ({}))) as ProblemDocument;
  return new Problem(response.status, document);
}

async function call(path: string, query: Query | undefined, request: RequestInit): Promise<Response> {
  const response = await fetch(address(path, query), request).catch((error: unknown) => {
    throw new Problem(0, { detail: String(error), code: 'unreachable' });
  });
  if (!response.ok) {
    if (response.status === 401 && !path.startsWith('/session')) signedOut();
    throw await problemOf(response);
  }
  return response;
}

export async function send<T>(method: string, path: string, options: Options = {}): Promise<Tagged<T>> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.ifMatch) headers['If-Match'] = options.ifMatch;
  const body = options.body === undefined ? null : JSON.stringify(options.body);
  const response = await call(path, options.query, { method, headers, body });
  const text = await response.text();
  return { value: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get('ETag') };
}

/** Sends a file as it is. */
export async function sendRaw<T>(path: string, body: File, type: string): Promise<T> {
  const headers = { Accept: 'application/json', 'Content-Type': type };
  return (await (await call(path, undefined, { method: 'POST', headers, body })).json()) as T;
}

/** Where a file of the management API is read from, for a link that downloads it. */
export const download = (path: string, query?: Query): string => address(path, query);

export const read = async <T>(path: string, query?: Query): Promise<T> => (await send<T>('GET', path, { query })).value;
export const post = async <T>(path: string, body?: unknown): Promise<T> => (await send<T>('POST', path, { body: body ?? {} })).value;

export const one = (...parts: string[]): string => parts.map((part) => `/${encodeURIComponent(part)}`).join('');
export const edition = (id: string, locale: string): string => `/articles${one(id)}/editions${one(locale)}`;
export const patch = <T>(path: string, body: unknown, ifMatch: string | null): Promise<Tagged<T>> =>
  send<T>('PATCH', path, { body, ifMatch });

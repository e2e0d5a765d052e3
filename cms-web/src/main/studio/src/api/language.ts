import { one, type Page, post, read, send, sendRaw, type Tagged } from './http';

export type TermStatus = 'preferred' | 'admitted' | 'forbidden';

/** What a concept is called in a language. */
export interface GlossaryTerm {
  locale: string;
  text: string;
  status: TermStatus;
}

export interface GlossaryDraft {
  keep: boolean;
  caseSensitive: boolean;
  definition: string;
  note: string;
  terms: GlossaryTerm[];
}

export interface GlossaryEntry extends GlossaryDraft {
  id: string;
  version: number;
}

/** How words were translated before. */
export interface MemoryUnit {
  id: string;
  sourceLocale: string;
  targetLocale: string;
  source: { text: string };
  target: { text: string };
  origin: { kind: string; name: string; at: string; articleId?: string | null };
}

export const glossary = {
  list: (q: string, cursor?: string) => read<Page<GlossaryEntry>>('/glossary', { q, cursor, limit: 50 }),
  get: (id: string): Promise<Tagged<GlossaryEntry>> => send('GET', `/glossary${one(id)}`),
  add: (draft: GlossaryDraft) => post<GlossaryEntry>('/glossary', draft),
  replace: (id: string, draft: GlossaryDraft, ifMatch: string | null) =>
    send<GlossaryEntry>('PUT', `/glossary${one(id)}`, { body: draft, ifMatch }),
  remove: (id: string, ifMatch: string | null) => send<void>('DELETE', `/glossary${one(id)}`, { ifMatch }),
  bringIn: (file: File) => sendRaw<{ added: number; changed: number; known: number }>('/glossary/csv', file, 'text/csv'),
};

export const memory = {
  search: (query: { q: string; sourceLocale: string; targetLocale: string }, cursor?: string) =>
    read<Page<MemoryUnit>>('/memory', { ...query, cursor, limit: 50 }),
  remove: (id: string) => send<void>('DELETE', `/memory${one(id)}`),
  bringIn: (file: File) => sendRaw<{ added: number; known: number }>('/memory/tmx', file, 'application/x-tmx+xml'),
};

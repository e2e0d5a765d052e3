import type { EditionState } from './articles';
import { one, type Page, type Person, post, read, send, type Tagged } from './http';

export type Qualifier = 'exact' | 'about' | 'nearly' | 'more_than' | 'less_than' | 'at_least' | 'up_to';

export interface FactVersion {
  number: number;
  value: string;
  unit: string;
  qualifier: Qualifier;
  source: string;
  sourceUrl: string;
  year: number;
  reviewBy: string;
  wordings: Record<string, string>;
  author: Person;
  createdAt: string;
  approvedBy?: Person | null;
  approvedAt?: string | null;
}

/** A figure that texts refer to. */
export interface Fact {
  key: string;
  label: string;
  reviewBy: string;
  overdue: boolean;
  newest: FactVersion;
  /** What readers see; left out when there is none yet. */
  approved?: FactVersion | null;
}

export interface FactDraft {
  key?: string;
  label: string;
  value: string;
  unit: string;
  qualifier: Qualifier;
  source: string;
  sourceUrl: string;
  year: number | null;
  reviewBy: string;
  wordings: Record<string, string>;
}

/** An edition that refers to a figure, or shows it live. */
export interface FactUse {
  articleId: string;
  locale: string;
  title: string;
  revision: number;
  state: EditionState;
  /** Whether its newest revision refers to the figure; what is live may do so alone. */
  refers: boolean;
  live: { site: string; version: number }[];
}

const fact = (key: string): string => `/facts${one(key)}`;

export const facts = {
  list: (query: { q: string; overdue?: boolean }, cursor?: string) => read<Page<Fact>>('/facts', { ...query, cursor, limit: 50 }),
  get: (key: string): Promise<Tagged<Fact>> => send('GET', fact(key)),
  create: (draft: FactDraft) => post<Fact>('/facts', draft),
  renew: (key: string, draft: FactDraft, ifMatch: string | null) => send<Fact>('PUT', fact(key), { body: draft, ifMatch }),
  remove: (key: string, ifMatch: string | null) => send<void>('DELETE', fact(key), { ifMatch }),
  approve: (key: string, version: number) => send<Fact>('PUT', `${fact(key)}/approval`, { body: { version } }),
  release: (key: string) => post<{ id: string; name: string }>(`${fact(key)}/release`),
  versions: (key: string, cursor?: string) => read<Page<FactVersion>>(`${fact(key)}/versions`, { cursor, limit: 20 }),
  uses: (key: string, cursor?: string) => read<Page<FactUse>>(`${fact(key)}/uses`, { cursor, limit: 50 }),
  /** How it reads in a language, or in all of the newsroom. */
  texts: (key: string, locale?: string) => read<{ items: { locale: string; newest?: string | null; approved?: string | null }[] }>(`${fact(key)}/texts`, { locale }),
};

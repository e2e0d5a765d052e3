import { edition, one, type Page, type Person, post, type Query, read, send } from './http';

export type EditionState = 'draft' | 'in_review' | 'changes_requested' | 'approved';

/** A node of the body: TipTap's names, ids of segments in `attrs.id`. */
export interface BodyNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: BodyNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

export interface Live {
  site: string;
  revision: number;
  from: string;
}

export interface EditionSummary {
  locale: string;
  title: string;
  slug: string;
  revision: number;
  state: EditionState;
  outdated: boolean;
  live: Live[];
  updatedAt: string;
  /** The stage of the review under way, and by when it shall be decided. */
  stage?: string | null;
  dueAt?: string | null;
  /** Of a translation, how many of its segments are how far. */
  progress?: Progress | null;
}

export interface Progress {
  segments: number;
  untranslated: number;
  translated: number;
  stale: number;
  reviewed: number;
}

export interface Article {
  id: string;
  type: string;
  sourceLocale: string;
  topics: string[];
  updatedAt: string;
  editions: EditionSummary[];
}

export interface NewArticle {
  sourceLocale: string;
  topics?: string[];
  edition: EditionDraft;
}

export interface EditionDraft {
  title: string;
  summary?: string;
  slug?: string;
  body: BodyNode;
  basedOn?: number;
  message?: string;
}

export interface Edition extends EditionSummary {
  articleId: string;
  dir: 'ltr' | 'rtl';
  summary?: string | null;
  body: BodyNode;
  basedOn?: number | null;
  author?: Person | null;
}

export interface Revision {
  number: number;
  author?: Person | null;
  createdAt: string;
  message?: string | null;
  basedOn?: number | null;
  title?: string;
  summary?: string | null;
  body?: BodyNode;
}

export type ChangeKind = 'same' | 'added' | 'removed' | 'changed';

/** What became of a segment between two revisions, its text cut at words. */
export interface Comparison {
  id: string;
  kind: string;
  change: ChangeKind;
  words: { kind: ChangeKind; text: string }[];
}

export const articles = {
  list: (query: Query) => read<Page<Article>>('/articles', query),
  get: (id: string) => read<Article>(`/articles${one(id)}`),
  create: (article: NewArticle) => post<Article>('/articles', article),
};

export const editions = {
  get: (id: string, locale: string) => send<Edition>('GET', edition(id, locale)),
  save: (id: string, locale: string, draft: EditionDraft, ifMatch?: string | null) =>
    send<Edition>('PUT', edition(id, locale), { body: draft, ifMatch }),
  revisions: (id: string, locale: string, cursor?: string) => read<Page<Revision>>(`${edition(id, locale)}/revisions`, { cursor, limit: 30 }),
  /** Makes what an earlier revision said the newest one. */
  restore: (id: string, locale: string, number: number, ifMatch: string | null) =>
    send<Revision>('POST', `${edition(id, locale)}/revisions`, { body: { restores: number }, ifMatch }),
  revision: (id: string, locale: string, number: number) =>
    read<Revision>(`${edition(id, locale)}/revisions/${number}`),
  diff: (id: string, locale: string, from: number, to: number) =>
    read<Page<Comparison>>(`${edition(id, locale)}/diff`, { from, to }),
};

import type { BodyNode, Comparison } from './articles';
import { edition, one, type Page, type Person, post, type Query, read, send } from './http';

export type SegmentState = 'untranslated' | 'translated' | 'stale' | 'reviewed' | 'orphaned';

export type Provenance = 'person' | 'memory' | 'machine';

export interface SegmentText {
  text: string;
  /** Inline nodes; of a title, a summary, code or an alternative text a string. */
  content?: BodyNode[] | string | null;
  hash?: string;
}

export interface Segment {
  id: string;
  kind: string;
  source: SegmentText | null;
  target: SegmentText | null;
  state: SegmentState;
  provenance?: Provenance | null;
  /** What became of the source since this was translated; only of a stale segment. */
  sourceChange?: Comparison['words'] | null;
  /** Names what a save of this segment has seen of it. */
  tag?: string | null;
}

export interface Segments {
  items: Segment[];
  sourceRevision: number;
  basedOn?: number | null;
}

/** A place in a segment's text, in UTF-16 units. */
export interface Place {
  start: number;
  end: number;
  text: string;
}

export interface Finding {
  id: string;
  check: string;
  severity: 'block' | 'warn';
  segment: string;
  source?: Place | null;
  target?: Place | null;
  message: Record<string, string>;
  suggestions: string[];
  dismissed?: { reason: string; by: Person; at: string } | null;
}

export interface Checks {
  revision: number;
  blocking: number;
  warnings: number;
  items: Finding[];
}

/** What the translation memory offers for a segment. */
export interface Suggestion {
  id: string;
  source: SegmentText;
  target: SegmentText;
  score: number;
  kind: 'context' | 'exact' | 'fuzzy';
  flags: ('numbers_differ' | 'negation_differs')[];
  /** From the text that was translated then to the one that is to be translated now. */
  diff: Comparison['words'];
}

/** A term of the glossary that stands in a source text. */
export interface Term {
  text: string;
  rule: 'translate' | 'keep' | 'forbid';
  translations: string[];
  note?: string;
}

export interface Suggestions {
  items: Suggestion[];
  terms: Term[];
}

/** An edition that waits for its translator. */
export interface Waiting {
  articleId: string;
  locale: string;
  sourceLocale: string;
  title: string;
  since: string;
  total: number;
  items: { segment: string; kind: string; state: SegmentState; source?: string | null; sourceChange?: Comparison['words'] | null }[];
}

/** What a segment shall say, or that what it says is right. */
export type SegmentIn = { text: string } | { content: BodyNode[] } | { confirm: true };

export const segments = {
  get: (id: string, locale: string) => read<Segments>(`${edition(id, locale)}/segments`),
  /** `tag` is the segment's own: others may save other segments meanwhile. */
  save: (id: string, locale: string, segment: string, body: SegmentIn & { sourceHash?: string }, tag: string) =>
    send<Segments>('PUT', `${edition(id, locale)}/segments${one(segment)}`, { body, ifMatch: tag }),
  suggestions: (id: string, locale: string, segment: string) =>
    read<Suggestions>(`${edition(id, locale)}/segments${one(segment)}/suggestions`),
  prefill: (id: string, locale: string, ifMatch: string | null) =>
    send<{ filled: unknown[] }>('POST', `${edition(id, locale)}/prefills`, { body: {}, ifMatch }),
  translateByMachine: (id: string, locale: string) =>
    post<{ filled: unknown[] }>(`${edition(id, locale)}/machine-translations`),
  waiting: (query: Query) => read<Page<Waiting>>('/stale', query),
};

export const checks = {
  get: (id: string, locale: string) => read<Checks>(`${edition(id, locale)}/checks`),
  dismiss: (id: string, locale: string, finding: string, reason: string) =>
    send<Finding>('PUT', `${edition(id, locale)}/checks${one(finding)}/dismissal`, { body: { reason } }),
  restore: (id: string, locale: string, finding: string) =>
    send<void>('DELETE', `${edition(id, locale)}/checks${one(finding)}/dismissal`),
};

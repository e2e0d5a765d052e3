/** The shapes of the management API, as far as the studio reads and writes them. */

export type Role = 'administrator' | 'editor' | 'translator' | 'reviewer' | 'site_manager';
export type EditionState = 'draft' | 'in_review' | 'changes_requested' | 'approved';
export type SegmentState = 'untranslated' | 'translated' | 'stale' | 'reviewed' | 'orphaned';
export type Provenance = 'person' | 'memory' | 'machine';
export type DeliveryState = 'pending' | 'delivered' | 'failed';

export interface Page<T> {
  items: T[];
  next?: string | null;
}

export interface Person {
  id: string;
  name: string;
}

export interface Account extends Person {
  email: string;
  roles: { role: Role; locales?: string[] | null; sites?: string[] | null }[];
}

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

export interface Decision {
  decision: 'approve' | 'request_changes';
  revision: number;
  /** Place of the stage in the workflow, from 0. */
  stage: number;
  reviewer: Person;
  comment?: string | null;
  at: string;
}

export interface Review {
  state: EditionState;
  revision: number;
  round?: number;
  stage?: number | null;
  stages?: { name: string; approvals: number }[];
  submittedBy?: Person | null;
  submittedAt?: string | null;
  decisions: Decision[];
}

export interface Comment {
  id: string;
  segment?: string | null;
  text: string;
  author: Person;
  createdAt: string;
  resolvedAt?: string | null;
  resolved?: boolean;
}

export interface Publication {
  site: string;
  revision: number;
  slug: string;
  from?: string;
  until?: string | null;
  /** Of the document that readers are given. */
  url: string;
  digest?: string;
  position?: number;
}

export interface Site {
  key: string;
  name: string;
  baseUrl: string;
  locales: { locale: string; fallbacks?: string[] | null }[];
  takes?: { types?: string[]; topics?: string[]; locales?: string[] } | null;
  visibility: 'public' | 'private';
}

export interface Endpoint {
  id: string;
  url: string;
  types?: string[] | null;
  enabled: boolean;
  disabledReason?: string | null;
  createdAt?: string;
}

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

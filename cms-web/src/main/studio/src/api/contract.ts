/** The shapes of the management API, as far as the studio reads and writes them. */

export type Role = 'administrator' | 'editor' | 'translator' | 'reviewer' | 'site_manager';
export type EditionState = 'draft' | 'in_review' | 'changes_requested' | 'approved';
export type SegmentState = 'untranslated' | 'translated' | 'stale' | 'reviewed' | 'orphaned';
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
  /** How far a translation is; of the source edition there is none. */
  progress?: Progress | null;
}

/** Each segment that the source has now, counted once. */
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
  hash: string;
}

/** What put a text in. */
export type Provenance = 'person' | 'memory' | 'machine';

export interface Segment {
  id: string;
  kind: string;
  source: SegmentText | null;
  target: SegmentText | null;
  state: SegmentState;
  /** What became of the source since this was translated; only of a stale segment. */
  sourceChange?: Comparison['words'] | null;
  /** What the source said when this was translated; of a stale or orphaned segment. */
  translatedFrom?: SegmentText | null;
  provenance?: Provenance | null;
  /** For If-Match: saves this segment whatever becomes of the others. */
  tag?: string | null;
}

/** An edition that waits for a translator, with at most 100 of its segments that wait. */
export interface Stale {
  articleId: string;
  locale: string;
  sourceLocale: string;
  title: string;
  since: string;
  total: number;
  items: {
    segment: string;
    kind: string;
    state: SegmentState;
    since: string;
    source?: string | null;
    target?: string | null;
    sourceChange?: Comparison['words'] | null;
  }[];
}

export interface Segments {
  items: Segment[];
  sourceRevision: number;
  basedOn?: number | null;
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
  from?: string;
  until?: string | null;
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

export interface ProblemDocument {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  errors?: { pointer: string; detail: string }[];
  /** What is there now, where an edit was refused for having seen something older. */
  current?: unknown;
}

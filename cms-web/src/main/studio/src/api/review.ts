import type { BodyNode, ChangeKind, Comparison, EditionState } from './articles';
import { edition, one, type Page, type Person, post, read, send } from './http';
import type { Role } from './session';
import type { Finding, SegmentIn, SegmentState, SegmentText } from './translation';

export interface Decision {
  decision: 'approve' | 'request_changes';
  revision: number;
  /** Place of the stage in the workflow, from 0. */
  stage: number;
  reviewer: Person;
  comment?: string | null;
  at: string;
}

export interface ReviewStage {
  name: string;
  approvals: number;
  dueHours?: number | null;
  /** Who decides there at this moment. */
  deciders: Person[];
}

export interface Review {
  state: EditionState;
  revision: number;
  workflow?: string | null;
  stage?: number | null;
  stages: ReviewStage[];
  dueAt?: string | null;
  overdue?: boolean | null;
  /** For whom the present stage waits. */
  waitingFor: Person[];
  submittedBy?: Person | null;
  submittedAt?: string | null;
  decisions: Decision[];
}

export interface Comment {
  id: string;
  revision: number;
  segment?: string | null;
  /** The comment that began its thread. */
  parent?: string | null;
  text: string;
  /** Left out when a guest said it, who then has a name and nothing else. */
  author?: Person | null;
  guest?: string | null;
  mentions: Person[];
  /** What the segment could say instead: inline nodes, or a plain text. */
  suggestion?: BodyNode[] | string | null;
  acceptedRevision?: number | null;
  createdAt: string;
  /** When its thread was resolved. */
  resolvedAt?: string | null;
  resolvedBy?: Person | null;
}

export interface CommentDraft {
  text: string;
  segment?: string;
  parent?: string;
  mentions?: string[];
  suggestion?: SegmentIn;
}

/** A revision that waits at a stage. */
export interface WaitingReview {
  articleId: string;
  locale: string;
  revision: number;
  title: string;
  stage: string;
  missing: number;
  mine: boolean;
  since: string;
  dueAt?: string | null;
  overdue: boolean;
  submittedBy: Person;
  submittedAt: string;
}

/** A segment as a reviewer has to see it. */
export interface JudgedSegment {
  id: string;
  kind: string;
  state?: SegmentState | null;
  text?: SegmentText | null;
  source?: SegmentText | null;
  /** Of a stale segment, what has become of its source since it was translated. */
  sourceChange?: Comparison['words'] | null;
  /** What has become of it since the revision it is held against. */
  change?: ChangeKind | null;
  words?: Comparison['words'] | null;
  /** How easy it is to read, from 0 to 100. */
  ease?: number | null;
  sourceEase?: number | null;
  findings: Finding[];
}

export interface Judged {
  revision: number;
  sourceLocale: string;
  against?: { revision: number; live: boolean } | null;
  items: JudgedSegment[];
}

export interface WorkflowStage {
  name: string;
  approvals: number;
  role?: Role | null;
  locale?: string | null;
  people: Person[];
  authorMay: boolean;
  dueHours?: number | null;
}

export interface Workflow {
  key: string;
  name: string;
  /** Which editions it is for; an empty list means all. */
  types: string[];
  locales: string[];
  sites: string[];
  stages: WorkflowStage[];
}

export interface WorkflowDraft extends Omit<Workflow, 'key' | 'stages'> {
  key?: string;
  stages: (Omit<WorkflowStage, 'people'> & { people: string[] })[];
}

const comments = (id: string, locale: string): string => `${edition(id, locale)}/comments`;

export const reviews = {
  get: (id: string, locale: string) => read<Review>(`${edition(id, locale)}/review`),
  submit: (id: string, locale: string, revision: number) => post<unknown>(`${edition(id, locale)}/review`, { revision }),
  decide: (id: string, locale: string, decision: { decision: string; revision: number; comment?: string }) =>
    post<unknown>(`${edition(id, locale)}/review/decisions`, decision),
  judged: (id: string, locale: string) => read<Judged>(`${edition(id, locale)}/review/comparison`),
  waiting: (query: { all?: boolean; locale?: string }, cursor?: string) =>
    read<Page<WaitingReview>>('/reviews', { ...query, cursor, limit: 30 }),
  comments: (id: string, locale: string) => read<Page<Comment>>(comments(id, locale), { limit: 200 }),
  comment: (id: string, locale: string, comment: CommentDraft) => post<Comment>(comments(id, locale), comment),
  resolve: (id: string, locale: string, comment: string) =>
    send<Comment>('PUT', `${comments(id, locale)}${one(comment)}/resolution`, { body: {} }),
  reopen: (id: string, locale: string, comment: string) => send<Comment>('DELETE', `${comments(id, locale)}${one(comment)}/resolution`),
  /** Saves what a comment suggests as a new revision. */
  accept: (id: string, locale: string, comment: string) =>
    send<Comment>('PUT', `${comments(id, locale)}${one(comment)}/acceptance`, { body: {} }),
};

export const workflows = {
  list: () => read<Page<Workflow>>('/workflows'),
  get: (key: string) => send<Workflow>('GET', `/workflows${one(key)}`),
  create: (draft: WorkflowDraft) => post<Workflow>('/workflows', draft),
  replace: (key: string, draft: WorkflowDraft, ifMatch: string | null) =>
    send<Workflow>('PUT', `/workflows${one(key)}`, { body: draft, ifMatch }),
  remove: (key: string) => send<void>('DELETE', `/workflows${one(key)}`),
};

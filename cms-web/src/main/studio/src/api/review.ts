import type { EditionState } from './articles';
import { edition, one, type Page, type Person, post, read, send } from './http';

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

export const reviews = {
  get: (id: string, locale: string) => read<Review>(`${edition(id, locale)}/review`),
  submit: (id: string, locale: string, revision: number) => post<unknown>(`${edition(id, locale)}/review`, { revision }),
  decide: (id: string, locale: string, decision: { decision: string; revision: number; comment?: string }) =>
    post<unknown>(`${edition(id, locale)}/review/decisions`, decision),
  comments: (id: string, locale: string) => read<Page<Comment>>(`${edition(id, locale)}/comments`),
  comment: (id: string, locale: string, comment: { segment?: string; text: string }) =>
    post<Comment>(`${edition(id, locale)}/comments`, comment),
  resolve: (id: string, locale: string, comment: string) =>
    send<unknown>('PUT', `${edition(id, locale)}/comments${one(comment)}/resolution`, { body: {} }),
};

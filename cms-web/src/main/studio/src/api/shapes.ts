import { edition, one, type Page, type Person, read, send, type Tagged } from './http';

export type Policy = 'own' | 'original' | 'address';

/** What an edition says on a site instead of its own words; what is left out stays its own. */
export interface ShapeContent {
  title?: string | null;
  summary?: string | null;
  canonical?: { policy: Policy; site?: string | null; url?: string | null } | null;
  callToAction?: { text: string; url: string } | null;
  resources?: { title: string; url: string }[];
  embargo?: { at: string; local?: string | null; zone?: string | null } | null;
}

export interface ShapeVersion {
  number: number;
  content: ShapeContent;
  replacedTitle: string;
  outdated: boolean;
  author: Person;
  createdAt: string;
  approvedBy?: Person | null;
  approvedAt?: string | null;
}

export type FindingKind = 'phone_mismatch' | 'forbidden_term' | 'phone_unknown' | 'plain_http' | 'outdated';

export interface Shape {
  site: string;
  approved?: ShapeVersion | null;
  pending?: ShapeVersion | null;
  title: string;
  summary: string;
  findings: { kind: FindingKind; blocks: boolean; pointer: string; what: string }[];
}

/** As a shape is sent: an embargo by the clock of a zone. */
export interface ShapeDraft extends Omit<ShapeContent, 'embargo'> {
  embargo?: { at: string; zone?: string };
}

const shapesOf = (id: string, locale: string): string => `${edition(id, locale)}/shapes`;

export const shapes = {
  list: (id: string, locale: string) => read<Page<Shape>>(shapesOf(id, locale)),
  get: (id: string, locale: string, site: string): Promise<Tagged<Shape>> => send('GET', shapesOf(id, locale) + one(site)),
  propose: (id: string, locale: string, site: string, body: ShapeDraft, ifMatch: string | null) =>
    send<Shape>('PUT', shapesOf(id, locale) + one(site), { body, ifMatch }),
  drop: (id: string, locale: string, site: string, ifMatch: string | null) => send<void>('DELETE', shapesOf(id, locale) + one(site), { ifMatch }),
  approve: (id: string, locale: string, site: string, version: number, warningsSeen: boolean) =>
    send<Shape>('PUT', `${shapesOf(id, locale)}${one(site)}/approval`, { body: { version, warningsSeen } }),
};

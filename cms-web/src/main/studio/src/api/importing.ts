import type { BodyNode } from './articles';
import { one, type Page, type Person, post, read, send } from './http';

export interface ImportedPage {
  number: number;
  name: string;
  state: 'waiting' | 'proposed' | 'failed' | 'imported';
  failure?: string | null;
  article?: string | null;
  locales?: string[] | null;
  blocks?: number | null;
  excluded?: number | null;
  unsure?: number | null;
}

export interface Import {
  id: string;
  state: 'reading' | 'ready' | 'failed';
  done: number;
  total: number;
  locales: string[];
  by: Person;
  createdAt: string;
  pages: ImportedPage[];
}

export interface ProposedBlock {
  id: string;
  kind: string;
  level?: number | null;
  text: string;
  locale: string;
  sure: boolean;
  doubt?: string | null;
  excluded: boolean;
  furniture?: { rule: string; reason: string } | null;
}

export interface ProposedEdition {
  locale: string;
  dir: 'ltr' | 'rtl';
  title: string;
  titled: boolean;
  summary: string;
  slug: string;
  body: BodyNode;
}

export interface Proposal {
  format: string;
  source: string;
  editions: ProposedEdition[];
  blocks: ProposedBlock[];
  pairs: { locale: string; source: string; target: string; joined: boolean }[];
  notices: string[];
  losses: string[];
}

export interface ProposedPage extends ImportedPage {
  proposal?: Proposal | null;
}

export interface ProposalEdit {
  source?: string;
  editions?: { locale: string; title?: string; summary?: string; slug?: string }[];
  blocks?: { id: string; locale?: string; excluded?: boolean }[];
  join?: { source: string; target: string }[];
  split?: { source: string; target: string }[];
}

export interface NewPage {
  name?: string;
  format?: string;
  content: string;
  locale?: string;
  baseUrl?: string;
}

const page = (id: string, number: number): string => `/imports${one(id)}/pages/${number}`;

export const imports = {
  list: (cursor?: string) => read<Page<Import>>('/imports', { cursor, limit: 30 }),
  get: (id: string) => read<Import>(`/imports${one(id)}`),
  begin: (pages: NewPage[]) => post<Import>('/imports', { pages }),
  remove: (id: string) => send<void>('DELETE', `/imports${one(id)}`),
  page: (id: string, number: number) => send<ProposedPage>('GET', page(id, number)),
  change: (id: string, number: number, edit: ProposalEdit, ifMatch: string | null) =>
    send<ProposedPage>('PUT', page(id, number), { body: edit, ifMatch }),
  make: (id: string, number: number) => post<{ id: string; sourceLocale: string }>(`${page(id, number)}/article`),
};

import { download, type Page, type Query, read } from './http';

export interface AuditEntry {
  id: string;
  at: string;
  actor: string;
  /** Where it came from: a network address, or the clock. */
  address: string;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
  seal?: { seq: number; hash: string } | null;
}

export interface AuditFilter extends Query {
  actor?: string;
  action?: string;
  subject?: string;
  from?: string;
  until?: string;
}

/** Whether the audit is what was sealed. */
export interface AuditChain {
  holds: boolean;
  broken?: { seq: number; why: string } | null;
  unsealed: number;
  foreign: number;
  head: { seq: number; hash: string };
}

export const audit = {
  list: (filter: AuditFilter, cursor?: string) => read<Page<AuditEntry>>('/audit', { ...filter, cursor, limit: 50 }),
  chain: () => read<AuditChain>('/audit/chain'),
  table: (filter: AuditFilter) => download('/audit/csv', filter),
};

import { one, type Page, patch, type Person, post, read, send } from './http';
import type { Account, Role } from './session';

export interface StaffAccount extends Account {
  active: boolean;
  createdAt: string;
}

export interface Grant {
  role: Role;
  locales?: string[];
  sites?: string[];
}

export interface AccountDraft {
  email: string;
  name: string;
  password: string;
  roles: Grant[];
}

export const accounts = {
  list: () => read<Page<StaffAccount>>('/accounts'),
  get: (id: string) => send<StaffAccount>('GET', `/accounts${one(id)}`),
  create: (draft: AccountDraft) => post<StaffAccount>('/accounts', draft),
  change: (id: string, change: { name?: string; roles?: Grant[]; active?: boolean; password?: string }, ifMatch: string | null) =>
    patch<StaffAccount>(`/accounts${one(id)}`, change, ifMatch),
};

/** Everybody who may sign in, by name. */
export const people = { list: () => read<Page<Person>>('/people') };

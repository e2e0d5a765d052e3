import { type Person, post, read, send } from './http';

export type Role = 'administrator' | 'editor' | 'translator' | 'reviewer' | 'site_manager';

export interface Account extends Person {
  email: string;
  roles: { role: Role; locales?: string[] | null; sites?: string[] | null }[];
}

export const session = {
  get: () => read<{ account: Account }>('/session'),
  start: (email: string, password: string) => post<{ account: Account }>('/session', { email, password }),
  end: () => send<void>('DELETE', '/session'),
  setUp: (set: { token: string; email: string; name: string; password: string }) =>
    post<{ account: Account }>('/setup', set),
};

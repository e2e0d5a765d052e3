import { signal } from '@preact/signals';
import { onSignedOut, Problem } from '../api/http';
import { type Account, type Role, session } from '../api/session';

/** Who is signed in: null when nobody is, undefined as long as the server has not said. */
export const account = signal<Account | null | undefined>(undefined);

/** True when the session ended while somebody worked; the page stays, so that nothing typed is lost. */
export const expired = signal(false);

onSignedOut(() => {
  if (account.value) expired.value = true;
});

/** Asks the server who is signed in; rethrows everything but "nobody". */
export async function recognise(): Promise<void> {
  try {
    account.value = (await session.get()).account;
  } catch (problem) {
    account.value = null;
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
  }
}

export async function signIn(email: string, password: string): Promise<void> {
  account.value = (await session.start(email, password)).account;
  expired.value = false;
}

export async function signOut(): Promise<void> {
  await session.end();
  account.value = null;
}

/** Whether a role of the account covers the locale or site named; no list means all of them. */
export function has(role: Role, scope: { locale?: string; site?: string } = {}): boolean {
  return (account.value?.roles ?? []).some((grant) => {
    if (grant.role === 'administrator') return true;
    if (grant.role !== role) return false;
    const covers = (list: string[] | null | undefined, key?: string) => !key || !list?.length || list.includes(key);
    return covers(grant.locales, scope.locale) && covers(grant.sites, scope.site);
  });
}

import { effect, signal } from '@preact/signals';
import { notices } from '../api/notices';
import { messages } from '../i18n/i18n';
import { href } from './router';
import { account } from './session';

const lookEvery = 30_000;

/** More are not told apart at a glance. */
const most = 99;

/** How many notices are unread. */
export const unread = signal(0);

/** Asks anew; a look that fails says nothing, since the next one follows. */
export async function countUnread(): Promise<void> {
  unread.value = await notices.unread().catch(() => unread.value);
}

let timer: ReturnType<typeof setInterval> | undefined;

effect(() => {
  clearInterval(timer);
  if (!account.value) return;
  void countUnread();
  timer = setInterval(() => void countUnread(), lookEvery);
});

/** Says whether something concerns whoever is signed in. */
export function Bell() {
  const m = messages.value.notices;
  return (
    <a class="bell" href={href(['notices'])} aria-label={m.unread(unread.value)}>
      <wa-icon name="bell" />
      {unread.value > 0 && <wa-badge variant="danger" pill aria-hidden="true">{unread.value > most ? `${most}+` : unread.value}</wa-badge>}
    </a>
  );
}

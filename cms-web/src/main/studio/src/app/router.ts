import { signal } from '@preact/signals';

/** Where the studio is: the parts and the query of the address behind `#`. */
export interface Route {
  parts: string[];
  query: URLSearchParams;
}

function parse(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  return { parts: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(search) };
}

export const route = signal<Route>(parse(location.hash));

/** True while a page holds something typed that the server does not have. */
export const unsaved = signal(false);

/** The address that waits for the user's word, because leaving would lose what was typed. */
export const waiting = signal<string | null>(null);

let shown = location.hash;

/** The address of a page, each part escaped; for `href`. */
export function href(parts: string[], query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#/${parts.map(encodeURIComponent).join('/')}${search ? `?${search}` : ''}`;
}

export function go(address: string): void {
  location.hash = address;
}

/** Changes the query of the present page without leaving it. */
export function setQuery(query: Record<string, string>): void {
  const filled = Object.fromEntries(Object.entries(query).filter(([, value]) => value));
  shown = href(route.value.parts, filled);
  history.replaceState(null, '', shown);
  route.value = parse(shown);
}

/** Goes where the user wanted to go, giving up what was typed. */
export function leave(): void {
  const target = waiting.value;
  waiting.value = null;
  unsaved.value = false;
  if (target !== null) go(target);
}

addEventListener('hashchange', () => {
  if (location.hash === shown) return;
  if (unsaved.value) {
    waiting.value = location.hash;
    history.replaceState(null, '', shown);
    return;
  }
  shown = location.hash;
  route.value = parse(shown);
});

addEventListener('beforeunload', (event) => {
  if (unsaved.value) event.preventDefault();
});

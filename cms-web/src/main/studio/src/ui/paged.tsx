import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Page } from '../api/http';
import { messages } from '../i18n/i18n';
import { Await, Refusal } from './feedback';
import { type Loaded, useAction, useLoad } from './load';

interface PagedProps<T> {
  /** Reads the page behind a cursor; without one, the first. */
  read: (cursor?: string) => Promise<Page<T>>;
  /** What the list depends on: it begins anew when one of these changes. */
  on: unknown[];
  empty: string;
  children: (items: T[], reload: () => void) => ComponentChildren;
}

/** A list that is read page by page, as far as the user wants to see it. */
export function Paged<T>({ read, on, empty, children }: PagedProps<T>) {
  const loaded = useLoad(() => read(), on);
  return <Await of={loaded}>{(first) => <Pages key={JSON.stringify(on)} first={first} {...{ read, empty, children, loaded }} />}</Await>;
}

function Pages<T>({ first, read, empty, children, loaded }: Omit<PagedProps<T>, 'on'> & { first: Page<T>; loaded: Loaded<Page<T>> }) {
  // What was read further belongs to one first page: another one begins anew.
  const [further, setFurther] = useState<Page<T> & { of: Page<T> }>({ of: first, items: [], next: first.next ?? null });
  const action = useAction();
  const rest = further.of === first ? further : { of: first, items: [], next: first.next ?? null };
  const items = [...first.items, ...rest.items];
  const more = (cursor: string) =>
    action.run(async () => {
      const answer = await read(cursor);
      setFurther({ of: first, items: [...rest.items, ...answer.items], next: answer.next ?? null });
    });
  if (items.length === 0) return <p role="status">{empty}</p>;
  return (
    <>
      {children(items, loaded.reload)}
      <Refusal problem={action.problem} />
      {rest.next && (
        <wa-button class="wa-align-self-center" loading={action.busy} onClick={() => void more(rest.next ?? '')}>
          {messages.value.common.more}
        </wa-button>
      )}
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { route, setQuery } from '../../app/router';
import type { EditionState } from '../../api/articles';
import { sites } from '../../api/sites';
import { localeName, messages } from '../../i18n/i18n';
import { Choice, TextField } from '../../ui/fields';
import { useLoad } from '../../ui/load';

const states: EditionState[] = ['draft', 'in_review', 'changes_requested', 'approved'];

/** The filters of the list; they live in the address, so that a view can be shared and found again. */
export function ArticleFilters() {
  const m = messages.value.articles;
  const query = Object.fromEntries(route.value.query);
  const [text, setText] = useState(query);
  const known = useLoad(() => sites.list(), []);
  const read = (known.data?.items ?? []).flatMap((site) => site.locales.flatMap((one) => [one.locale, ...(one.fallbacks ?? [])]));
  const locales = [...new Set([...read, ...(query['locale'] ? [query['locale']] : [])])].sort();
  const set = (change: Record<string, string>) => setQuery({ ...query, ...change });
  // Waits for a pause in typing before it asks the server.
  useEffect(() => {
    const timer = setTimeout(() => {
      const typed = { q: text['q'] ?? '', topic: text['topic'] ?? '' };
      if (Object.entries(typed).some(([name, value]) => value !== (query[name] ?? ''))) set(typed);
    }, 300);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <search aria-label={m.filters} class="filters">
      <TextField label={m.search} type="search" clear value={text['q'] ?? ''} onValue={(q) => setText({ ...text, q })} />
      <Choice label={m.locale} all value={query['locale'] ?? ''} onValue={(locale) => set({ locale })}
        options={locales.map((locale) => ({ value: locale, label: localeName(locale) }))} />
      <Choice label={m.state} all value={query['state'] ?? ''} onValue={(state) => set({ state })}
        options={states.map((state) => ({ value: state, label: messages.value.states[state] }))} />
      <TextField label={m.topic} clear value={text['topic'] ?? ''} onValue={(topic) => setText({ ...text, topic })} />
      <wa-switch checked={query['outdated'] === 'true'}
        onChange={(event: Event) => set({ outdated: (event.currentTarget as HTMLInputElement).checked ? 'true' : '' })}>
        {m.onlyOutdated}
      </wa-switch>
    </search>
  );
}

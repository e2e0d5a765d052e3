import { useState } from 'preact/hooks';
import type { Article, EditionSummary } from '../../api/articles';
import { sites } from '../../api/sites';
import { go, href } from '../../app/router';
import { has } from '../../app/session';
import { dateTime, localeName, messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/fields';
import { useLoad } from '../../ui/load';

/** The editions of an article, and the way to one more. */
export function LocaleNavigation({ article, locale }: { article: Article; locale: string }) {
  const m = messages.value;
  const [adding, setAdding] = useState(false);
  const known = article.editions.map((edition) => edition.locale);
  const locales = known.includes(locale) ? known : [...known, locale];
  return (
    <nav aria-label={m.edition.locales} class="wa-cluster wa-gap-xs locales">
      {locales.map((one) => (
        <a key={one} href={href(['articles', article.id, one])} aria-current={one === locale ? 'true' : undefined}>
          {localeName(one)}
          {one === article.sourceLocale && <span class="quiet"> ({m.articles.source})</span>}
          <Standing edition={article.editions.find((edition) => edition.locale === one)} />
        </a>
      ))}
      {(has('editor') || has('translator')) && (
        <wa-button size="s" appearance="plain" onClick={() => setAdding(true)}>
          <wa-icon slot="start" name="plus-lg" />
          {m.articles.addLocale}
        </wa-button>
      )}
      {adding && <AddLocale known={locales} onClose={() => setAdding(false)} onAdd={(tag) => go(href(['articles', article.id, tag, 'translate']))} />}
    </nav>
  );
}

/** Where a language stands, so that all are seen at a glance. */
function Standing({ edition }: { edition: EditionSummary | undefined }) {
  const m = messages.value;
  if (!edition) return null;
  const words = [
    m.states[edition.state],
    edition.stage ? edition.stage : '',
    edition.dueAt ? m.reviews.due(dateTime(edition.dueAt)) : '',
    edition.outdated ? m.states.outdated : '',
    edition.live.length > 0 ? m.states.live : '',
  ];
  return <span class="quiet"> · {words.filter(Boolean).join(', ')}</span>;
}

interface AddLocaleProps {
  known: string[];
  onClose: () => void;
  onAdd: (tag: string) => void;
}

/** Asks for a language: one that a site waits for, or any other by its tag. */
function AddLocale({ known, onClose, onAdd }: AddLocaleProps) {
  const m = messages.value;
  const [tag, setTag] = useState('');
  const loaded = useLoad(() => sites.list(), []);
  const wanted = new Set((loaded.data?.items ?? []).flatMap((site) => site.locales.map((one) => one.locale)));
  const offered = [...wanted].filter((one) => !known.includes(one) && (has('editor') || has('translator', { locale: one })));
  const add = (chosen: string) => {
    if (!chosen) return;
    onClose();
    onAdd(chosen);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    add(tag.trim());
  };
  return (
    <Dialog label={m.articles.addLocale} open onClose={onClose}>
      <form class="wa-stack" onSubmit={submit} noValidate>
        {offered.length > 0 && (
          <div class="wa-cluster wa-gap-s">
            {offered.map((one) => <wa-button key={one} appearance="outlined" onClick={() => add(one)}>{localeName(one)}</wa-button>)}
          </div>
        )}
        <TextField label={m.toolbar.tag} hint={m.articles.sourceHint} value={tag} onValue={setTag} required />
        <wa-button class="wa-align-self-start" type="submit" variant="brand">
          {m.articles.addLocale}
        </wa-button>
      </form>
    </Dialog>
  );
}

import { useState } from 'preact/hooks';
import type { Article } from '../../api/contract';
import { go, href } from '../../app/router';
import { localeName, messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/fields';

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
        </a>
      ))}
      <wa-button size="s" appearance="plain" onClick={() => setAdding(true)}>
        <wa-icon slot="start" name="plus-lg" />
        {m.articles.addLocale}
      </wa-button>
      {adding && <AddLocale onClose={() => setAdding(false)} onAdd={(tag) => go(href(['articles', article.id, tag, 'translate']))} />}
    </nav>
  );
}

function AddLocale({ onClose, onAdd }: { onClose: () => void; onAdd: (tag: string) => void }) {
  const m = messages.value;
  const [tag, setTag] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (!tag.trim()) return;
    onClose();
    onAdd(tag.trim());
  };
  return (
    <Dialog label={m.articles.addLocale} open onClose={onClose}>
      <form class="wa-stack" onSubmit={submit} noValidate>
        <TextField label={m.toolbar.tag} hint={m.articles.sourceHint} value={tag} onValue={setTag} required autofocus />
        <wa-button class="wa-align-self-start" type="submit" variant="brand">
          {m.articles.addLocale}
        </wa-button>
      </form>
    </Dialog>
  );
}

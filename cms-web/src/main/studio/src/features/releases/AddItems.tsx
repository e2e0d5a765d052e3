import { useState } from 'preact/hooks';
import { type Article, articles } from '../../api/articles';
import { type NewItem, releases } from '../../api/releases';
import { sites } from '../../api/sites';
import { localeName, messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { Choice, TextField } from '../../ui/fields';
import { Refusal } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';

const everything = 'all';

/** Puts editions of an article into a release. */
export function AddItems({ release, onAdded, onClose }: { release: string; onAdded: () => void; onClose: () => void }) {
  const m = messages.value.releases;
  const [search, setSearch] = useState('');
  const [article, setArticle] = useState<Article | null>(null);
  const found = useLoad(() => articles.list({ q: search, limit: 8 }), [search]);
  const title = (one: Article) => one.editions.find(({ locale }) => locale === one.sourceLocale)?.title ?? one.id;
  return (
    <Dialog label={m.add} open onClose={onClose}>
      <div class="wa-stack">
        <TextField label={m.article} type="search" value={search} onValue={(typed) => { setSearch(typed); setArticle(null); }} />
        {!article && (
          <ul class="plain">
            {(found.data?.items ?? []).map((one) => (
              <li key={one.id}><wa-button size="s" appearance="plain" onClick={() => setArticle(one)}>{title(one)}</wa-button></li>
            ))}
          </ul>
        )}
        {article && <What release={release} article={article} title={title(article)} onAdded={() => { onAdded(); onClose(); }} />}
      </div>
    </Dialog>
  );
}

function What({ release, article, title, onAdded }: { release: string; article: Article; title: string; onAdded: () => void }) {
  const m = messages.value.releases;
  const [item, setItem] = useState({ action: 'publish', locale: everything, site: everything, reason: '' });
  const known = useLoad(() => sites.list(), []);
  const action = useAction();
  const submit = async (event: Event) => {
    event.preventDefault();
    const withdraws = item.action === 'withdraw';
    const added: NewItem = {
      action: withdraws ? 'withdraw' : 'publish', article: article.id, locale: item.locale,
      sites: item.site === everything ? 'all' : [item.site], ...(withdraws ? { reason: item.reason } : {}),
    };
    if (await action.run(() => releases.add(release, added))) onAdded();
  };
  return (
    <form class="wa-stack" noValidate onSubmit={(event) => void submit(event)}>
      <p><strong>{title}</strong></p>
      <Refusal problem={action.problem} fields={['/reason']} />
      <Choice label={m.what} value={item.action} onValue={(chosen) => setItem({ ...item, action: chosen })}
        options={[{ value: 'publish', label: m.actions.publish }, { value: 'withdraw', label: m.actions.withdraw }]} />
      <Choice label={messages.value.articles.locale} value={item.locale} onValue={(locale) => setItem({ ...item, locale })}
        options={[{ value: everything, label: m.allLanguages }, ...article.editions.map(({ locale }) => ({ value: locale, label: localeName(locale) }))]} />
      <Choice label={messages.value.publish.site} value={item.site} onValue={(site) => setItem({ ...item, site })}
        options={[{ value: everything, label: m.allSites }, ...(known.data?.items ?? []).map(({ key, name }) => ({ value: key, label: name }))]} />
      {item.action === 'withdraw' && (
        <TextField label={messages.value.common.reason} required value={item.reason} error={action.problem?.at('/reason')}
          onValue={(reason) => setItem({ ...item, reason })} />
      )}
      <wa-button class="wa-align-self-start" type="submit" variant="brand" loading={action.busy}>{m.add}</wa-button>
    </form>
  );
}

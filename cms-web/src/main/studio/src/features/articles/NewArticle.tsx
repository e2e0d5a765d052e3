import { useEffect, useState } from 'preact/hooks';
import { articles } from '../../api/articles';
import { go, href, unsaved } from '../../app/router';
import { direction, language, localeName, messages } from '../../i18n/i18n';
import { TextArea, TextField } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { Page } from '../../ui/Page';
import { separated } from '../../ui/separated';
import { emptyBody } from '../editor/body';

/** Begins an article: what must be known before writing; the text follows in the editor. */
export function NewArticle() {
  const m = messages.value;
  const [article, setArticle] = useState({ title: '', summary: '', locale: language.value, topics: '' });
  const action = useAction();
  const at = (field: string) => action.problem?.at(field);
  useEffect(() => {
    unsaved.value = article.title !== '' || article.summary !== '';
    return () => {
      unsaved.value = false;
    };
  }, [article]);
  const submit = (event: Event) => {
    event.preventDefault();
    void action.run(async () => {
      const created = await articles.create({
        sourceLocale: article.locale.trim(),
        topics: separated(article.topics),
        edition: { title: article.title, ...(article.summary ? { summary: article.summary } : {}), body: emptyBody },
      });
      unsaved.value = false;
      tell(m.articles.created);
      go(href(['articles', created.id, created.sourceLocale]));
    });
  };
  const content = { lang: article.locale, dir: direction(article.locale) };
  return (
    <div class="narrow wide">
      <Page title={m.articles.create}>
        <form class="wa-stack" onSubmit={submit} noValidate>
          <Refusal problem={action.problem} fields={['/title', '/summary', '/sourceLocale', '/topics']} />
          <TextField label={m.edition.title} value={article.title} required error={at('/title')} {...content}
            onValue={(title) => setArticle({ ...article, title })} />
          <TextArea label={m.edition.summary} value={article.summary} error={at('/summary')} {...content}
            onValue={(summary) => setArticle({ ...article, summary })} />
          <TextField label={m.articles.sourceLocale} hint={`${localeName(article.locale)} · ${m.articles.sourceHint}`} value={article.locale} required
            error={at('/sourceLocale')} onValue={(locale) => setArticle({ ...article, locale })} />
          <TextField label={m.articles.topics} hint={m.articles.topicsHint} value={article.topics} error={at('/topics')}
            onValue={(topics) => setArticle({ ...article, topics })} />
          <wa-button class="wa-align-self-start" type="submit" variant="brand" loading={action.busy}>
            {m.articles.createIt}
          </wa-button>
        </form>
      </Page>
    </div>
  );
}

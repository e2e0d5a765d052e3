import { useState } from 'preact/hooks';
import { type Article, articles } from '../../api/articles';
import type { Page as Listed } from '../../api/http';
import { href, route } from '../../app/router';
import { has } from '../../app/session';
import { dateTime, direction, messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { ArticleFilters } from './ArticleFilters';
import { EditionChip } from './EditionChip';

export function ArticleList() {
  const m = messages.value.articles;
  const search = route.value.query.toString();
  const listed = useLoad(() => articles.list({ ...Object.fromEntries(route.value.query), limit: 30 }), [search]);
  return (
    <Page title={m.title} actions={has('editor') && (
      <wa-button variant="brand" href={href(['articles', 'new'])}>
        <wa-icon slot="start" name="plus-lg" />
        {m.create}
      </wa-button>
    )}>
      <ArticleFilters />
      <Await of={listed}>
        {(page) => <Articles key={page.items[0]?.id} page={page} filtered={search !== ''} />}
      </Await>
    </Page>
  );
}

function Articles({ page, filtered }: { page: Listed<Article>; filtered: boolean }) {
  const m = messages.value.articles;
  const [further, setFurther] = useState<Listed<Article>>({ items: [], next: page.next ?? null });
  const items = [...page.items, ...further.items];
  const more = async () => {
    const query = Object.fromEntries(route.value.query);
    const answer = await articles.list({ ...query, limit: 30, cursor: further.next });
    setFurther({ items: [...further.items, ...answer.items], next: answer.next ?? null });
  };
  if (items.length === 0) return <p role="status">{filtered ? m.empty : m.emptyAll}</p>;
  return (
    <>
      <table class="list">
        <caption class="wa-visually-hidden">{m.title}</caption>
        <thead>
          <tr>
            <th scope="col">{m.article}</th>
            <th scope="col">{m.editions}</th>
            <th scope="col">{m.updated}</th>
          </tr>
        </thead>
        <tbody>{items.map((article) => <Row key={article.id} article={article} />)}</tbody>
      </table>
      {further.next && (
        <wa-button class="wa-align-self-center" onClick={() => void more()}>
          {messages.value.common.more}
        </wa-button>
      )}
    </>
  );
}

function Row({ article }: { article: Article }) {
  const source = article.editions.find((edition) => edition.locale === article.sourceLocale) ?? article.editions[0];
  const locale = source?.locale ?? article.sourceLocale;
  return (
    <tr>
      <th scope="row">
        <a href={href(['articles', article.id, locale])} lang={locale} dir={direction(locale)}>
          {source?.title ?? article.id}
        </a>
        {article.topics.length > 0 && <span class="quiet topics">{article.topics.join(' · ')}</span>}
      </th>
      <td>
        <span class="wa-cluster wa-gap-xs">
          {article.editions.map((edition) => (
            <EditionChip key={edition.locale} article={article.id} edition={edition} source={edition === source} />
          ))}
        </span>
      </td>
      <td class="quiet when">{dateTime(article.updatedAt)}</td>
    </tr>
  );
}

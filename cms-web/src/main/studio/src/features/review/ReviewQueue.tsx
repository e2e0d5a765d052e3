import { facts } from '../../api/facts';
import { reviews, type WaitingReview } from '../../api/review';
import { href, route, setQuery } from '../../app/router';
import { dateTime, direction, localeName, messages } from '../../i18n/i18n';
import { Refusal } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { Paged } from '../../ui/paged';

/** What waits for the reviewer, what is due first on top; or, on demand, for anybody. */
export function ReviewQueue() {
  const m = messages.value.reviews;
  const all = route.value.query.get('all') === 'true';
  return (
    <Page title={m.title}>
      <wa-switch checked={all} onChange={() => setQuery(all ? {} : { all: 'true' })}>{m.all}</wa-switch>
      <OverdueFigures />
      <Paged read={(cursor) => reviews.waiting(all ? { all } : {}, cursor)} on={[all]} empty={m.empty}>
        {(items) => (
          <ul class="plain cards">
            {items.map((waiting) => <Card key={`${waiting.articleId}/${waiting.locale}`} waiting={waiting} />)}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

/** Figures whose day of review has passed. */
function OverdueFigures() {
  const m = messages.value.reviews;
  const loaded = useLoad(() => facts.list({ q: '', overdue: true }), []);
  const overdue = loaded.data?.items ?? [];
  if (overdue.length === 0) return <Refusal problem={loaded.problem} />;
  return (
    <section class="wa-stack wa-gap-xs" aria-labelledby="figures">
      <h2 id="figures" class="wa-heading-m">{m.figures}</h2>
      <ul class="plain cards">
        {overdue.map((fact) => (
          <li key={fact.key} class="card wa-split wa-gap-s">
            <a href={href(['facts', fact.key])}><strong>{fact.label}</strong></a>
            <wa-badge variant="danger" appearance="filled-outlined">{m.overdue(fact.reviewBy)}</wa-badge>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ waiting }: { waiting: WaitingReview }) {
  const m = messages.value.reviews;
  const { articleId, locale } = waiting;
  return (
    <li class="card wa-stack wa-gap-2xs">
      <div class="wa-split wa-gap-s">
        <a href={href(['articles', articleId, locale, 'review'])}>
          <strong lang={locale} dir={direction(locale)}>{waiting.title}</strong>
        </a>
        {waiting.overdue
          ? <wa-badge variant="danger" appearance="filled-outlined">{m.overdue(dateTime(waiting.dueAt))}</wa-badge>
          : waiting.dueAt && <span class="quiet">{m.due(dateTime(waiting.dueAt))}</span>}
      </div>
      <span class="quiet">
        {localeName(locale)} · {messages.value.edition.revision(waiting.revision)} · {messages.value.review.stage(waiting.stage)} ·{' '}
        {m.missing(waiting.missing)} · {messages.value.review.submittedBy(waiting.submittedBy.name, dateTime(waiting.submittedAt))}
      </span>
    </li>
  );
}

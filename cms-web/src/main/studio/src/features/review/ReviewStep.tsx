import { reviews } from '../../api/review';
import { messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import type { StepProps } from '../editor/EditionPage';
import { Comments } from './Comments';
import { Compared } from './Compared';
import { Decide } from './Decide';
import { Decisions } from './Decisions';

/** Second pair of eyes: what is to be judged, what was said about it, and the decision. */
export function ReviewStep({ article, locale, onChange }: StepProps) {
  const review = useLoad(() => reviews.get(article.id, locale), [article.id, locale]);
  const comments = useLoad(() => reviews.comments(article.id, locale), [article.id, locale]);
  const changed = () => {
    review.reload();
    comments.reload();
    onChange();
  };
  const where = { id: article.id, locale };
  return (
    <div class="review">
      <section class="wa-stack" aria-label={messages.value.review.text}>
        <Await of={comments}>
          {({ items }) => <Compared article={article} locale={locale} comments={items} onComment={comments.reload} />}
        </Await>
      </section>
      <aside class="wa-stack wa-gap-l" aria-label={messages.value.review.decisions}>
        <Await of={review}>
          {(state) => (
            <>
              <Decide key={`${state.revision}-${state.state}`} {...where} review={state} onChange={changed} />
              <Decisions review={state} />
            </>
          )}
        </Await>
        <Await of={comments}>{({ items }) => <Comments {...where} comments={items} onChange={comments.reload} />}</Await>
      </aside>
    </div>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Comment, reviews } from '../../api/review';
import { messages } from '../../i18n/i18n';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import type { StepProps } from '../editor/EditionPage';
import { Comments, isOffer, mayWrite } from './Comments';
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
  const accepting = useAcceptKey(where, comments.data?.items ?? [], changed);
  return (
    <div class="review">
      <section class="wa-stack" aria-label={messages.value.review.text}>
        <Refusal problem={accepting} />
        <Await of={comments}>
          {({ items }) => <Compared article={article} locale={locale} comments={items} onComment={changed} />}
        </Await>
      </section>
      <aside class="wa-stack wa-gap-l" aria-label={messages.value.review.decisions}>
        <Await of={review}>
          {(value) => (
            <>
              <Decide key={`${value.revision}-${value.state}-${value.stage}`} {...where} review={value} onChange={changed} />
              <Decisions review={value} />
            </>
          )}
        </Await>
        <Await of={comments}>
          {({ items }) => <Comments {...where} comments={items} onChange={changed} />}
        </Await>
      </aside>
    </div>
  );
}

/** Ctrl+Alt+A takes the first suggestion over that is still open, for whoever writes the text. */
function useAcceptKey({ id, locale }: { id: string; locale: string }, comments: Comment[], onAccepted: () => void) {
  const action = useAction();
  const latest = useRef<() => void>(() => undefined);
  const offer = comments.find(isOffer);
  latest.current = () => {
    if (!offer || action.busy) return;
    void action.run(() => reviews.accept(id, locale, offer.id)).then((done) => {
      if (!done) return;
      tell(messages.value.review.accepted);
      onAccepted();
    });
  };
  useLayoutEffect(() => {
    if (!mayWrite(locale)) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.code !== 'KeyA' || !event.ctrlKey || !event.altKey || event.getModifierState('AltGraph')) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [locale]);
  return action.problem;
}

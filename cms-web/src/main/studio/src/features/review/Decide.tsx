import { useState } from 'preact/hooks';
import { type Review, reviews } from '../../api/review';
import { href } from '../../app/router';
import { account, has } from '../../app/session';
import { dateTime, messages } from '../../i18n/i18n';
import { Refusal, tell } from '../../ui/feedback';
import { TextArea } from '../../ui/fields';
import { useAction } from '../../ui/load';
import { StateBadge } from '../../ui/StateBadge';
import { Submit } from './Submit';

interface DecideProps {
  id: string;
  locale: string;
  review: Review;
  onChange: () => void;
}

/** Submits a draft, or judges what was submitted; the decision names the revision that is shown. */
export function Decide({ id, locale, review, onChange }: DecideProps) {
  const m = messages.value.review;
  const submitter = review.submittedBy;
  const stage = review.stages[review.stage ?? 0];
  const judges = review.state === 'in_review' && review.waitingFor.some((person) => person.id === account.value?.id);
  return (
    <section class="wa-stack" aria-labelledby="decide">
      <h2 id="decide" class="wa-heading-m">{judges ? m.decide : m.state}</h2>
      <div class="wa-cluster wa-gap-xs">
        <StateBadge state={review.state} />
        <span class="quiet">{messages.value.edition.revision(review.revision)}</span>
        {review.state === 'in_review' && stage && <span class="quiet">{m.stage(stage.name)}</span>}
        {review.state === 'in_review' && review.dueAt && (
          <span class="quiet">{review.overdue ? messages.value.reviews.overdue(dateTime(review.dueAt)) : messages.value.reviews.due(dateTime(review.dueAt))}</span>
        )}
      </div>
      {submitter && review.state === 'in_review' && (
        <p class="quiet">{m.submittedBy(submitter.name, dateTime(review.submittedAt))}</p>
      )}
      {review.state === 'in_review' && !judges && review.waitingFor.length > 0 && (
        <p class="quiet">{m.waitsFor(review.waitingFor.map(({ name }) => name).join(', '))}</p>
      )}
      {judges && <Judge id={id} locale={locale} review={review} onChange={onChange} />}
      <Submit id={id} locale={locale} edition={review} onChange={onChange} />
      {review.state === 'approved' && (has('editor') || has('site_manager')) && (
        <a href={href(['articles', id, locale, 'publish'])}>{m.goPublish}</a>
      )}
    </section>
  );
}

function Judge({ id, locale, review, onChange }: DecideProps) {
  const m = messages.value.review;
  const [comment, setComment] = useState('');
  const action = useAction();
  const decide = async (decision: 'approve' | 'request_changes') => {
    const said = comment.trim() ? { comment: comment.trim() } : {};
    if (await action.run(() => reviews.decide(id, locale, { decision, revision: review.revision, ...said }))) {
      tell(decision === 'approve' ? m.approved : m.changesRequested);
      onChange();
    }
  };
  return (
    <>
      <Refusal problem={action.problem} fields={['/comment']} />
      <TextArea label={`${m.comment} (${messages.value.common.optional})`} rows={2} value={comment} onValue={setComment}
        error={action.problem?.at('/comment')} />
      <div class="wa-cluster wa-gap-s">
        <wa-button variant="success" loading={action.busy} onClick={() => void decide('approve')}>
          <wa-icon slot="start" name="check-lg" />
          {m.approve}
        </wa-button>
        <wa-button variant="warning" appearance="outlined" disabled={action.busy} onClick={() => void decide('request_changes')}>
          {m.requestChanges}
        </wa-button>
      </div>
    </>
  );
}

import type { Review } from '../../api/review';
import { dateTime, messages } from '../../i18n/i18n';

/** Who judged which revision how, and what they said. */
export function Decisions({ review }: { review: Review }) {
  const m = messages.value.review;
  return (
    <section class="wa-stack" aria-labelledby="decisions">
      <h2 id="decisions" class="wa-heading-m">{m.decisions}</h2>
      {review.decisions.length === 0 && <p class="quiet">{m.noDecisions}</p>}
      <ul class="plain">
        {review.decisions.map((decision) => (
          <li key={`${decision.at}${decision.reviewer.id}`}>
            <wa-icon name={decision.decision === 'approve' ? 'check-circle' : 'arrow-counterclockwise'} />{' '}
            {decision.decision === 'approve' ? m.approveDid(decision.reviewer.name) : m.requestDid(decision.reviewer.name)}
            <div class="quiet">
              {review.stages.length > 1 && `${review.stages[decision.stage]?.name ?? ''}, `}
              {messages.value.edition.revision(decision.revision)}, {dateTime(decision.at)}
            </div>
            {decision.comment && <p>{decision.comment}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Comment, reviews } from '../../api/review';
import { has } from '../../app/session';
import { dateTime, messages } from '../../i18n/i18n';
import { Refusal } from '../../ui/feedback';
import { TextArea } from '../../ui/fields';
import { useAction } from '../../ui/load';

interface Where {
  id: string;
  locale: string;
}

export const mayComment = (locale: string): boolean => has('editor') || has('translator', { locale }) || has('reviewer', { locale });

export const isOpen = (comment: Comment): boolean => !(comment.resolvedAt ?? comment.resolved);

/** The comments on an edition as a whole; those on a segment stand at the segment. */
export function Comments({ id, locale, comments, onChange }: Where & { comments: Comment[]; onChange: () => void }) {
  const m = messages.value.review;
  const general = comments.filter((comment) => !comment.segment);
  return (
    <section class="wa-stack" aria-labelledby="comments">
      <h2 id="comments" class="wa-heading-m">{m.comments}</h2>
      <p class="quiet">{comments.some(isOpen) ? m.openWith(comments.filter(isOpen).length) : m.noComments}</p>
      <CommentList id={id} locale={locale} comments={general} onChange={onChange} />
      {mayComment(locale) && <NewComment id={id} locale={locale} onAdded={onChange} />}
    </section>
  );
}

export function CommentList({ id, locale, comments, onChange }: Where & { comments: Comment[]; onChange: () => void }) {
  if (comments.length === 0) return null;
  return (
    <ul class="plain comments">
      {comments.map((comment) => <Said key={comment.id} id={id} locale={locale} comment={comment} onChange={onChange} />)}
    </ul>
  );
}

function Said({ id, locale, comment, onChange }: Where & { comment: Comment; onChange: () => void }) {
  const m = messages.value.review;
  const action = useAction();
  const resolve = async () => {
    if (await action.run(() => reviews.resolve(id, locale, comment.id))) onChange();
  };
  return (
    <li data-resolved={!isOpen(comment)}>
      <Refusal problem={action.problem} />
      <strong>{comment.author.name}</strong> <span class="quiet">{dateTime(comment.createdAt)}</span>
      <p>{comment.text}</p>
      {isOpen(comment)
        ? mayComment(locale) && <wa-button size="s" appearance="plain" loading={action.busy} onClick={() => void resolve()}>{m.resolve}</wa-button>
        : <span class="quiet">{m.resolved}</span>}
    </li>
  );
}

export function NewComment({ id, locale, segment, onAdded }: Where & { segment?: string; onAdded: () => void }) {
  const m = messages.value.review;
  const [text, setText] = useState('');
  const action = useAction();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    // Whoever opened it at a segment wants to write.
    const field = form.current?.querySelector('wa-textarea');
    if (segment) void field?.updateComplete.then(() => field.focus());
  }, []);
  const send = async (event: Event) => {
    event.preventDefault();
    if (await action.run(() => reviews.comment(id, locale, { text, ...(segment ? { segment } : {}) }))) {
      setText('');
      onAdded();
    }
  };
  return (
    <form ref={form} class="wa-stack wa-gap-xs" noValidate onSubmit={(event) => void send(event)}>
      <Refusal problem={action.problem} fields={['/text']} />
      <TextArea label={m.addComment} rows={2} value={text} error={action.problem?.at('/text')} onValue={setText} />
      <wa-button class="wa-align-self-start" size="s" type="submit" disabled={!text.trim()} loading={action.busy}>
        {m.send}
      </wa-button>
    </form>
  );
}

import { useState } from 'preact/hooks';
import { type Comment, reviews } from '../../api/review';
import { has } from '../../app/session';
import { dateTime, direction, messages } from '../../i18n/i18n';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { Inline } from '../translation/Inline';
import { NewComment } from './NewComment';

interface Where {
  id: string;
  locale: string;
}

export const mayComment = (locale: string): boolean => has('editor') || has('translator', { locale }) || has('reviewer', { locale });

export const mayWrite = (locale: string): boolean => has('editor') || has('translator', { locale });

export const isOpen = (comment: Comment): boolean => !comment.resolvedAt;

/** Whether it proposes words that somebody could still accept. */
export const isOffer = (comment: Comment): boolean => Boolean(comment.suggestion) && isOpen(comment);

/** The comments on an edition as a whole; those on a segment stand at the segment. */
export function Comments({ id, locale, comments, onChange }: Where & { comments: Comment[]; onChange: () => void }) {
  const m = messages.value.review;
  const general = comments.filter((comment) => !comment.segment);
  const open = comments.filter((comment) => isOpen(comment) && !comment.parent);
  return (
    <section class="wa-stack" aria-labelledby="comments">
      <h2 id="comments" class="wa-heading-m">{m.comments}</h2>
      <p class="quiet">{open.length > 0 ? m.openWith(open.length) : m.noComments}</p>
      {mayWrite(locale) && comments.some(isOffer) && <p class="quiet">{m.acceptKey}</p>}
      <Threads id={id} locale={locale} comments={general} onChange={onChange} />
      {mayComment(locale) && <NewComment id={id} locale={locale} onAdded={onChange} />}
    </section>
  );
}

/** What was said, each thread with its replies. */
export function Threads({ id, locale, comments, onChange }: Where & { comments: Comment[]; onChange: () => void }) {
  const roots = comments.filter((comment) => !comment.parent);
  if (roots.length === 0) return null;
  return (
    <ul class="plain comments">
      {roots.map((root) => (
        <Thread key={root.id} id={id} locale={locale} root={root} replies={comments.filter(({ parent }) => parent === root.id)} onChange={onChange} />
      ))}
    </ul>
  );
}

interface ThreadProps extends Where {
  root: Comment;
  replies: Comment[];
  onChange: () => void;
}

function Thread({ id, locale, root, replies, onChange }: ThreadProps) {
  const m = messages.value.review;
  const [replying, setReplying] = useState(false);
  const action = useAction();
  const run = async (work: () => Promise<unknown>, told?: string) => {
    if (!(await action.run(work))) return;
    if (told) tell(told);
    onChange();
  };
  const replied = () => {
    setReplying(false);
    onChange();
  };
  return (
    <li data-resolved={!isOpen(root)}>
      <Refusal problem={action.problem} />
      {[root, ...replies].map((comment) => <Said key={comment.id} comment={comment} locale={locale} />)}
      <div class="wa-cluster wa-gap-2xs">
        {isOffer(root) && mayWrite(locale) && (
          <wa-button size="s" variant="brand" appearance="outlined" loading={action.busy}
            onClick={() => void run(() => reviews.accept(id, locale, root.id), m.accepted)}>
            {m.accept}
          </wa-button>
        )}
        {mayComment(locale) && isOpen(root) && (
          <>
            <wa-button size="s" appearance="plain" onClick={() => setReplying(!replying)}>{m.reply}</wa-button>
            <wa-button size="s" appearance="plain" loading={action.busy} onClick={() => void run(() => reviews.resolve(id, locale, root.id))}>
              {root.suggestion ? m.decline : m.resolve}
            </wa-button>
          </>
        )}
        {!isOpen(root) && <span class="quiet">{root.acceptedRevision ? m.acceptedAs(root.acceptedRevision) : m.resolved}</span>}
        {!isOpen(root) && !root.acceptedRevision && mayComment(locale) && (
          <wa-button size="s" appearance="plain" loading={action.busy} onClick={() => void run(() => reviews.reopen(id, locale, root.id))}>
            {m.reopen}
          </wa-button>
        )}
      </div>
      {replying && <NewComment id={id} locale={locale} parent={root.id} onAdded={replied} />}
    </li>
  );
}

function Said({ comment, locale }: { comment: Comment; locale: string }) {
  const m = messages.value.review;
  const { suggestion } = comment;
  return (
    <div class="wa-stack wa-gap-2xs said" data-reply={Boolean(comment.parent)}>
      <span>
        <strong>{comment.author?.name ?? comment.guest}</strong>{' '}
        <span class="quiet">{comment.guest && `${m.guest} · `}{dateTime(comment.createdAt)}</span>
      </span>
      <p>{comment.text}</p>
      {suggestion && (
        <ins lang={locale} dir={direction(locale)}>
          {typeof suggestion === 'string' ? suggestion : <Inline nodes={suggestion} />}
        </ins>
      )}
    </div>
  );
}

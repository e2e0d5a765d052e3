import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Comment, JudgedSegment } from '../../api/review';
import { messages } from '../../i18n/i18n';
import { SegmentBadge } from '../../ui/StateBadge';
import { mayComment, Threads } from './Comments';
import { NewComment } from './NewComment';

interface CommentedProps {
  id: string;
  locale: string;
  segment: JudgedSegment;
  comments: Comment[];
  onComment: () => void;
  children: ComponentChildren;
}

/** A segment under review with what was said about it, and the way to say more. */
export function Commented({ id, locale, segment, comments, onComment, children }: CommentedProps) {
  const m = messages.value;
  const [writing, setWriting] = useState(false);
  const said = comments.filter((comment) => comment.segment === segment.id);
  const { state } = segment;
  const added = () => {
    setWriting(false);
    onComment();
  };
  return (
    <li class="segment" data-state={state ?? undefined}>
      <div class="wa-split wa-gap-xs">
        <span class="quiet">{m.translation.kinds[segment.kind] ?? segment.kind}</span>
        <span class="wa-cluster wa-gap-xs">
          {state && state !== 'translated' && state !== 'reviewed' && <SegmentBadge state={state} />}
          {mayComment(locale) && (
            <wa-button size="xs" appearance="plain" title={m.review.onSegment} onClick={() => setWriting(!writing)}>
              <wa-icon name="chat-left-text" label={m.review.onSegment} />
            </wa-button>
          )}
        </span>
      </div>
      {children}
      <Threads id={id} locale={locale} comments={said} onChange={onComment} />
      {writing && <NewComment id={id} locale={locale} on={segment} onAdded={added} />}
    </li>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Comment } from '../../api/review';
import type { SegmentState } from '../../api/translation';
import { messages } from '../../i18n/i18n';
import { SegmentBadge } from '../../ui/StateBadge';
import { CommentList, mayComment, NewComment } from './Comments';

interface CommentedProps {
  id: string;
  locale: string;
  segment: { id: string; kind: string; state?: SegmentState };
  comments: Comment[];
  onComment: () => void;
  children: ComponentChildren;
}

/** A segment under review with what was said about it, and the way to say more. */
export function Commented({ id, locale, segment, comments, onComment, children }: CommentedProps) {
  const m = messages.value;
  const [writing, setWriting] = useState(false);
  const said = comments.filter((comment) => comment.segment === segment.id);
  const added = () => {
    setWriting(false);
    onComment();
  };
  return (
    <li class="segment" data-state={segment.state}>
      <div class="wa-split wa-gap-xs">
        <span class="quiet">{m.translation.kinds[segment.kind] ?? segment.kind}</span>
        <span class="wa-cluster wa-gap-xs">
          {segment.state && segment.state !== 'translated' && segment.state !== 'reviewed' && <SegmentBadge state={segment.state} />}
          {mayComment(locale) && (
            <wa-button size="xs" appearance="plain" title={m.review.onSegment} onClick={() => setWriting(!writing)}>
              <wa-icon name="chat-left-text" label={m.review.onSegment} />
            </wa-button>
          )}
        </span>
      </div>
      {children}
      <CommentList id={id} locale={locale} comments={said} onChange={onComment} />
      {writing && <NewComment id={id} locale={locale} segment={segment.id} onAdded={added} />}
    </li>
  );
}

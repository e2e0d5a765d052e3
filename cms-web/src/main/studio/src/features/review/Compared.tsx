import { useState } from 'preact/hooks';
import type { Article } from '../../api/articles';
import { type Comment, type Judged, type JudgedSegment, reviews } from '../../api/review';
import { direction, localeName, messages } from '../../i18n/i18n';
import { Choice } from '../../ui/fields';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Words } from '../../ui/Words';
import { nodesOf } from '../translation/edit';
import { Findings } from '../translation/Findings';
import { Inline } from '../translation/Inline';
import { Commented } from './Commented';

interface ComparedProps {
  article: Article;
  locale: string;
  comments: Comment[];
  onComment: () => void;
}

type View = 'beside' | 'changes';

/** The revision under review: a translation beside its source, or either against what readers have. */
export function Compared(props: ComparedProps) {
  const { article, locale } = props;
  const edition = article.editions.find((one) => one.locale === locale);
  const judged = useLoad(() => reviews.judged(article.id, locale), [article.id, locale, edition?.revision]);
  return <Await of={judged}>{(value) => <Shown {...props} judged={value} onDismissed={judged.reload} />}</Await>;
}

function Shown({ judged, ...props }: ComparedProps & { judged: Judged; onDismissed: () => void }) {
  const m = messages.value;
  const isSource = props.locale === judged.sourceLocale;
  const [view, setView] = useState<View>(isSource ? 'changes' : 'beside');
  const { against } = judged;
  const changesLabel = against ? (against.live ? m.review.against(against.revision) : m.review.againstApproved(against.revision)) : m.review.first;
  return (
    <>
      <h2 class="wa-heading-m">{m.review.text}</h2>
      {isSource ? <p class="quiet">{changesLabel}</p> : (
        <Choice label={m.review.view} value={view} onValue={(value) => setView(value as View)}
          options={[{ value: 'beside', label: m.review.beside }, { value: 'changes', label: changesLabel }]} />
      )}
      {against && judged.items.every(({ change }) => change === 'same') && <p>{m.review.unchanged}</p>}
      {view === 'beside' && (
        <div class="beside heads" aria-hidden="true">
          <strong>{m.translation.source} · {localeName(judged.sourceLocale)}</strong>
          <strong>{m.translation.target} · {localeName(props.locale)}</strong>
        </div>
      )}
      <ol class="plain segments">
        {judged.items.map((segment) => <Segment key={segment.id} {...props} sourceLocale={judged.sourceLocale} segment={segment} view={view} />)}
      </ol>
    </>
  );
}

interface SegmentProps extends ComparedProps {
  sourceLocale: string;
  segment: JudgedSegment;
  view: View;
  onDismissed: () => void;
}

function Segment({ article, locale, comments, onComment, sourceLocale, segment, view, onDismissed }: SegmentProps) {
  const said = { lang: locale, dir: direction(locale) };
  return (
    <Commented id={article.id} locale={locale} segment={segment} comments={comments} onComment={onComment}>
      {view === 'beside' ? (
        <div class="beside" data-kind={segment.kind}>
          <div lang={sourceLocale} dir={direction(sourceLocale)}>
            {segment.sourceChange ? <Words words={segment.sourceChange} /> : <Inline nodes={nodesOf(segment.source)} />}
          </div>
          <div {...said}><Inline nodes={nodesOf(segment.text)} /></div>
        </div>
      ) : (
        <div {...said} data-kind={segment.kind}>
          {segment.words && segment.change !== 'same' ? <Words words={segment.words} /> : <Inline nodes={nodesOf(segment.text)} />}
        </div>
      )}
      <Ease segment={segment} />
      <Findings id={article.id} locale={locale} findings={segment.findings} onDismissed={onDismissed} />
    </Commented>
  );
}

/** Below this, adults who read little give up; said only where it matters. */
const hard = 40;

function Ease({ segment: { ease, sourceEase } }: { segment: JudgedSegment }) {
  if (ease === null || ease === undefined || ease >= hard) return null;
  return <p class="quiet">{messages.value.review.hardToRead(ease, sourceEase ?? null)}</p>;
}

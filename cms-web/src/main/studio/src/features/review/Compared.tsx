import { useState } from 'preact/hooks';
import { type Article, type Comparison, editions } from '../../api/articles';
import type { Comment } from '../../api/review';
import { segments } from '../../api/translation';
import { direction, localeName, messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Choice } from '../../ui/fields';
import { Words } from '../../ui/Words';
import { nodesOf } from '../translation/edit';
import { Findings } from '../translation/Findings';
import { Inline } from '../translation/Inline';
import { findingsOf, useChecks } from '../translation/useChecks';
import { Commented } from './Commented';

interface ComparedProps {
  article: Article;
  locale: string;
  comments: Comment[];
  onComment: () => void;
}

type View = 'beside' | 'live';

/** The revision under review: a translation beside its source, or either against what is live. */
export function Compared(props: ComparedProps) {
  const m = messages.value.review;
  const { article, locale } = props;
  const edition = article.editions.find((one) => one.locale === locale);
  const live = Math.max(0, ...(edition?.live ?? []).map((place) => place.revision));
  const isSource = locale === article.sourceLocale;
  const [view, setView] = useState<View>(isSource ? 'live' : 'beside');
  const liveLabel = live > 0 ? m.against(live) : m.first;
  if (!edition) return null;
  return (
    <>
      <h2 class="wa-heading-m">{m.text}</h2>
      {isSource ? <p class="quiet">{liveLabel}</p> : (
        <Choice label={m.view} value={view} onValue={(value) => setView(value as View)}
          options={[{ value: 'beside', label: m.beside }, { value: 'live', label: liveLabel }]} />
      )}
      {view === 'beside' ? <Beside {...props} revision={edition.revision} /> : (
        <Against {...props} from={live || edition.revision} to={edition.revision} />
      )}
    </>
  );
}

function Beside({ article, locale, comments, onComment, revision }: ComparedProps & { revision: number }) {
  const m = messages.value.translation;
  const loaded = useLoad(() => segments.get(article.id, locale), [article.id, locale, revision]);
  const found = useChecks(article.id, locale, revision);
  return (
    <Await of={loaded}>
      {(value) => (
        <>
          <div class="beside heads" aria-hidden="true">
            <strong>{m.source} · {localeName(article.sourceLocale)}</strong>
            <strong>{m.target} · {localeName(locale)}</strong>
          </div>
          <ol class="plain segments">
            {value.items.map((segment) => (
              <Commented key={segment.id} id={article.id} locale={locale} segment={segment} comments={comments} onComment={onComment}>
                <div class="beside" data-kind={segment.kind}>
                  <div lang={article.sourceLocale} dir={direction(article.sourceLocale)}><Inline nodes={nodesOf(segment.source)} /></div>
                  <div lang={locale} dir={direction(locale)}><Inline nodes={nodesOf(segment.target)} /></div>
                </div>
                <Findings id={article.id} locale={locale} findings={findingsOf(found.checks, segment.id)} onDismissed={found.reload} />
              </Commented>
            ))}
          </ol>
        </>
      )}
    </Await>
  );
}

function Against({ article, locale, comments, onComment, from, to }: ComparedProps & { from: number; to: number }) {
  const loaded = useLoad(() => editions.diff(article.id, locale, from, to), [article.id, locale, from, to]);
  return (
    <Await of={loaded}>
      {({ items }) => (
        <>
          {from !== to && items.every((item) => item.change === 'same') && <p>{messages.value.review.unchanged}</p>}
          <ol class="plain segments">
            {items.map((item: Comparison) => (
              <Commented key={item.id} id={article.id} locale={locale} segment={item} comments={comments} onComment={onComment}>
                <div lang={locale} dir={direction(locale)} data-kind={item.kind}>
                  <Words words={item.words} />
                </div>
              </Commented>
            ))}
          </ol>
        </>
      )}
    </Await>
  );
}

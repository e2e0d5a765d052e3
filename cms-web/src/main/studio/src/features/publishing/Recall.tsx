import { useState } from 'preact/hooks';
import type { Article } from '../../api/articles';
import { recalls } from '../../api/recalls';
import { go, href } from '../../app/router';
import { localeName, messages } from '../../i18n/i18n';
import { tell } from '../../ui/feedback';
import { ReasonDialog } from './ReasonDialog';

/** Takes an article, or this one language of it, off every site at once, and leads to where one sees it go. */
export function Recall({ article, locale }: { article: Article; locale: string }) {
  const m = messages.value.publish;
  const [asking, setAsking] = useState<'article' | 'edition' | null>(null);
  const liveHere = article.editions.some((one) => one.locale === locale && one.live.length > 0);
  const onlyThis = m.recallOne(localeName(locale));
  const recall = async (reason: string) => {
    const made = await (asking === 'edition' ? recalls.edition(article.id, locale, reason) : recalls.article(article.id, reason));
    setAsking(null);
    tell(m.recalled);
    go(href(['recalls', made.recall]));
  };
  return (
    <section class="wa-stack wa-align-items-start" aria-labelledby="recall">
      <h2 id="recall" class="wa-heading-m">{m.recallTitle}</h2>
      <p class="quiet">{m.recallText}</p>
      <div class="wa-cluster wa-gap-s">
        <wa-button variant="danger" appearance="outlined" onClick={() => setAsking('article')}>{m.recall}</wa-button>
        {liveHere && article.editions.length > 1 && (
          <wa-button variant="danger" appearance="outlined" onClick={() => setAsking('edition')}>{onlyThis}</wa-button>
        )}
      </div>
      {asking && (
        <ReasonDialog label={asking === 'edition' ? onlyThis : m.recall} text={m.recallText} action={asking === 'edition' ? onlyThis : m.recall}
          onReason={recall} onClose={() => setAsking(null)} />
      )}
    </section>
  );
}

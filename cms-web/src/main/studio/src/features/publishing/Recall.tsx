import { useState } from 'preact/hooks';
import { type Article, articles } from '../../api/articles';
import { messages } from '../../i18n/i18n';
import { tell } from '../../ui/feedback';
import { ReasonDialog } from './ReasonDialog';

/** Takes an article off every site in every language at once. */
export function Recall({ article, onChange }: { article: Article; onChange: () => void }) {
  const m = messages.value.publish;
  const [asking, setAsking] = useState(false);
  const recall = async (reason: string) => {
    await articles.recall(article.id, reason);
    setAsking(false);
    tell(m.recalled);
    onChange();
  };
  return (
    <section class="wa-stack wa-align-items-start" aria-labelledby="recall">
      <h2 id="recall" class="wa-heading-m">{m.recall}</h2>
      <p class="quiet">{m.recallText}</p>
      <wa-button variant="danger" appearance="outlined" onClick={() => setAsking(true)}>{m.recall}</wa-button>
      {asking && (
        <ReasonDialog label={m.recall} text={m.recallText} action={m.recall} onReason={recall} onClose={() => setAsking(false)} />
      )}
    </section>
  );
}

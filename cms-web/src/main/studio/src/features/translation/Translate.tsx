import { segments } from '../../api/translation';
import { has } from '../../app/session';
import { messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import type { StepProps } from '../editor/EditionPage';
import { SegmentTable } from './SegmentTable';

/** The source beside its translation, segment by segment. The first segment saved begins the edition. */
export function Translate({ article, locale, onChange }: StepProps) {
  const loaded = useLoad(() => segments.get(article.id, locale), [article.id, locale]);
  if (locale === article.sourceLocale) return <p>{messages.value.translation.isSource}</p>;
  return (
    <Await of={loaded}>
      {(read) => (
        <SegmentTable articleId={article.id} sourceLocale={article.sourceLocale} locale={locale} read={read}
          summary={article.editions.find((edition) => edition.locale === locale)}
          editable={has('editor') || has('translator', { locale })} onSaved={onChange} />
      )}
    </Await>
  );
}

import { useState } from 'preact/hooks';
import { editions, Problem, segments, type Tagged } from '../../api/client';
import type { Segments } from '../../api/contract';
import { has } from '../../app/session';
import { direction, localeName, messages } from '../../i18n/i18n';
import { Await, Refusal, tell } from '../../ui/feedback';
import { TextField } from '../../ui/fields';
import { useAction, useLoad } from '../../ui/load';
import type { StepProps } from '../editor/EditionPage';
import { SegmentTable } from './SegmentTable';

/** The source beside its translation, segment by segment. */
export function Translate(props: StepProps) {
  const { article, locale, onChange } = props;
  const m = messages.value.translation;
  const exists = article.editions.some((edition) => edition.locale === locale);
  if (locale === article.sourceLocale) return <p>{m.isSource}</p>;
  return exists ? <SideBySide {...props} /> : <Start article={article} locale={locale} onChange={onChange} />;
}

/** The segments with the tag of the edition they belong to, which an edit of any of them names. */
async function readSegments(id: string, locale: string): Promise<Tagged<Segments>> {
  const read = await segments.get(id, locale);
  return read.etag ? read : { ...read, etag: (await editions.get(id, locale)).etag };
}

function SideBySide({ article, locale, onChange }: StepProps) {
  const loaded = useLoad(() => readSegments(article.id, locale), [article.id, locale]);
  const editable = has('editor') || has('translator', { locale });
  return (
    <Await of={loaded}>
      {(read) => (
        <SegmentTable key={read.etag} articleId={article.id} sourceLocale={article.sourceLocale} locale={locale} read={read}
          summary={article.editions.find((edition) => edition.locale === locale)} editable={editable} onReload={loaded.reload} onSaved={onChange} />
      )}
    </Await>
  );
}

/** Begins an edition with its title; every other segment is still to be translated. */
function Start({ article, locale, onChange }: StepProps) {
  const m = messages.value.translation;
  const [title, setTitle] = useState('');
  const action = useAction();
  const source = article.editions.find((edition) => edition.locale === article.sourceLocale);
  const submit = (event: Event) => {
    event.preventDefault();
    void action.run(async () => {
      if (!title.trim()) throw new Problem(400, { detail: messages.value.common.required });
      const body = { type: 'doc', content: [] };
      await editions.save(article.id, locale, { title, body, ...(source ? { basedOn: source.revision } : {}) });
      tell(messages.value.common.saved);
      onChange();
    });
  };
  return (
    <form class="wa-stack" noValidate onSubmit={submit}>
      <p>{m.startText}</p>
      <Refusal problem={action.problem} />
      <blockquote lang={article.sourceLocale} dir={direction(article.sourceLocale)}>
        {source?.title}
      </blockquote>
      <TextField label={m.titleIn(localeName(locale))} value={title} onValue={setTitle} required lang={locale} dir={direction(locale)} />
      <wa-button class="wa-align-self-start" type="submit" variant="brand" loading={action.busy}>
        {m.start}
      </wa-button>
    </form>
  );
}

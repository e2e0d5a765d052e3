import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect } from 'preact/hooks';
import { type Edition, editions, type EditionSummary } from '../../api/articles';
import type { Tagged } from '../../api/http';
import { href } from '../../app/router';
import { has } from '../../app/session';
import { direction, messages } from '../../i18n/i18n';
import { Await, Refusal } from '../../ui/feedback';
import { TextArea, TextField } from '../../ui/fields';
import { useLoad } from '../../ui/load';
import { Submit } from '../review/Submit';
import { Conflict } from './Conflict';
import { useDraft } from './draft';
import type { StepProps } from './EditionPage';
import { History } from './History';
import { RichText } from './RichText';

/** The first step of an edition: its text. */
export function Write({ article, locale, onChange }: StepProps) {
  const loaded = useLoad(() => editions.get(article.id, locale), [article.id, locale]);
  const summary = article.editions.find((one) => one.locale === locale);
  return (
    <Await of={loaded}>
      {(edition) => (
        <EditionForm key={edition.etag} loaded={edition} summary={summary} isSource={locale === article.sourceLocale} onReload={loaded.reload} onSaved={onChange} />
      )}
    </Await>
  );
}

interface EditionFormProps {
  loaded: Tagged<Edition>;
  /** As it stands after what was saved since. */
  summary: EditionSummary | undefined;
  isSource: boolean;
  onReload: () => void;
  onSaved: () => void;
}

function EditionForm({ loaded, summary, isSource, onReload, onSaved }: EditionFormProps) {
  const m = messages.value.edition;
  const { draft, etag, change, save, saving, dirty } = useDraft(loaded, onSaved);
  const { articleId, locale } = loaded.value;
  const editable = has('editor') || (!isSource && has('translator', { locale }));
  const content = { lang: locale, dir: direction(locale), disabled: !editable };
  const at = (field: string) => saving.problem?.at(field);
  useSaveKey(useCallback(() => void save(), [save]));
  return (
    <form class="wa-stack" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      {!editable && <wa-callout>{isSource && has('translator') ? m.sourceIsReadOnly : m.readOnly}</wa-callout>}
      {loaded.value.outdated && (
        <wa-callout variant="warning">
          {m.outdatedText} <a href={href(['articles', articleId, locale, 'translate'])}>{m.openTranslation}</a>
        </wa-callout>
      )}
      {saving.problem?.status === 412
        ? <Conflict busy={saving.busy} onReload={onReload} onKeep={() => void save(true)} />
        : <Refusal problem={saving.problem} fields={['/title', '/summary', '/slug', '/message']} />}
      <TextField label={m.title} required value={draft.title} error={at('/title')} {...content} onValue={(title) => change({ title })} />
      <TextArea label={m.summary} rows={2} value={draft.summary ?? ''} error={at('/summary')} {...content} onValue={(summary) => change({ summary })} />
      <RichText label={m.body} locale={locale} body={draft.body} editable={editable} onBody={(body) => change({ body })} />
      <div class="pair">
        <TextField label={m.slug} hint={m.slugHint} value={draft.slug ?? ''} error={at('/slug')} {...content} onValue={(slug) => change({ slug })} />
        <TextField label={m.message} hint={m.messageHint} value={draft.message ?? ''} error={at('/message')} disabled={!editable}
          onValue={(message) => change({ message })} />
      </div>
      {editable && (
        <SaveBar dirty={dirty} busy={saving.busy}>
          {/* What was saved a moment ago is submitted, and not the revision before it. */}
          {!dirty && summary && etag === `"${summary.revision}"` && <Submit id={articleId} locale={locale} edition={summary} onChange={onSaved} />}
        </SaveBar>
      )}
      <History articleId={articleId} locale={locale} saved={etag} editable={editable && !dirty} onRestored={() => { onReload(); onSaved(); }} />
    </form>
  );
}

function SaveBar({ dirty, busy, children }: { dirty: boolean; busy: boolean; children: ComponentChildren }) {
  const m = messages.value;
  return (
    <div class="save-bar wa-cluster wa-gap-m">
      <wa-button type="submit" variant="brand" loading={busy} disabled={!dirty}>
        <wa-icon slot="start" name="save" />
        {m.common.save}
      </wa-button>
      <span role="status" class="quiet">
        {dirty ? m.edition.unsaved : m.edition.upToDate}
      </span>
      {children}
    </div>
  );
}

/** Ctrl+S, or ⌘S, saves wherever the focus is. */
export function useSaveKey(save: () => void): void {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [save]);
}

import { useEffect, useRef } from 'preact/hooks';
import type { Tagged } from '../../api/client';
import type { EditionSummary, Segment, Segments } from '../../api/contract';
import { direction, localeName, messages } from '../../i18n/i18n';
import { Refusal } from '../../ui/feedback';
import { Conflict } from '../editor/Conflict';
import { useSaveKey } from '../editor/Write';
import { Submit } from '../review/Submit';
import { SegmentRow } from './SegmentRow';
import { type SegmentWork, useSegments } from './useSegments';

interface SegmentTableProps {
  articleId: string;
  sourceLocale: string;
  locale: string;
  read: Tagged<Segments>;
  /** The edition as it stands after what was saved since. */
  summary: EditionSummary | undefined;
  editable: boolean;
  onReload: () => void;
  onSaved: () => void;
}

const open = (segment: Segment): boolean => segment.state === 'untranslated' || segment.state === 'stale';

/** Focuses the field of the first open segment behind the one named, or the first of all; of the one named when none is open. */
function focusNext(place: HTMLElement | null, items: Segment[], after?: string): void {
  const start = items.findIndex((item) => item.id === after) + 1;
  const next = [...items.slice(start), ...items.slice(0, start)].find((item) => open(item) && item.id !== after);
  const id = next?.id ?? after;
  const row = id && place?.querySelector(`[data-row="${CSS.escape(id)}"]`);
  if (!row) return;
  row.querySelector<HTMLElement>('[contenteditable], wa-textarea')?.focus();
  row.scrollIntoView({ block: 'center' });
}

export function SegmentTable(props: SegmentTableProps) {
  const { articleId, sourceLocale, locale, read, editable, onReload, onSaved } = props;
  const m = messages.value.translation;
  const place = useRef<HTMLOListElement>(null);
  const work = useSegments(articleId, locale, read, onSaved);
  const { items, typed, saving, type, save } = work;
  const next = () => focusNext(place.current, items, document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row']);
  const saveAndGo = async (id: string) => {
    if (await save(id)) focusNext(place.current, items, id);
  };
  useSaveKey(() => void save());
  useNextKey(next);
  return (
    <div class="wa-stack">
      <WorkBar {...props} work={work} onNext={next} />
      {saving.problem?.status === 412
        ? <Conflict busy={saving.busy} onReload={onReload} onKeep={() => void save(undefined, true)} />
        : <Refusal problem={saving.problem} />}
      {editable && <p class="quiet keys">{m.keys} <kbd>{m.nextKey}</kbd> {m.nextText}</p>}
      <ol ref={place} class="plain segments" aria-label={m.list}>
        {items.map((segment) => (
          <SegmentRow key={segment.id} segment={segment} sourceLocale={sourceLocale} locale={locale} editable={editable}
            typed={typed.get(segment.id)} busy={saving.busy} onType={(value) => type(segment.id, value)}
            onSave={() => void saveAndGo(segment.id)} direction={direction(locale)} />
        ))}
      </ol>
    </div>
  );
}

/** How far the translation is and what comes next; it stays in sight while one goes through the segments. */
function WorkBar({ articleId, sourceLocale, locale, summary, editable, work, onNext, onSaved }: SegmentTableProps & { work: SegmentWork; onNext: () => void }) {
  const m = messages.value.translation;
  const { items, typed, saving, save } = work;
  const done = items.filter((item) => item.state === 'translated').length;
  const finished = !items.some(open) && typed.size === 0;
  return (
    <div class="work-bar">
      <div class="wa-split wa-gap-xs">
        <span role="status">{finished ? m.allDone : m.progress(done, items.length)}</span>
        <span class="wa-cluster wa-gap-xs">
          {!finished && (
            <wa-button size="s" appearance="outlined" title={m.nextKey} onClick={onNext}>
              <wa-icon slot="start" name="skip-forward" />
              {m.next}
            </wa-button>
          )}
          {editable && !finished && (
            <wa-button size="s" variant="brand" disabled={typed.size === 0} loading={saving.busy} onClick={() => void save()}>
              {m.saveAll} {typed.size > 0 && `(${typed.size})`}
            </wa-button>
          )}
          {finished && summary && <Submit id={articleId} locale={locale} edition={summary} onChange={onSaved} />}
        </span>
      </div>
      <div class="beside heads" aria-hidden="true">
        <strong>{m.source} · {localeName(sourceLocale)}</strong>
        <strong>{m.target} · {localeName(locale)}</strong>
      </div>
    </div>
  );
}

/** Ctrl+Alt+N goes to the next open segment from wherever the focus is. */
function useNextKey(next: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.ctrlKey || !event.altKey || event.code !== 'KeyN') return;
      event.preventDefault();
      next();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}

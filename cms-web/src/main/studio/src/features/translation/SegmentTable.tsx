import { useEffect, useRef } from 'preact/hooks';
import type { Tagged } from '../../api/client';
import type { Segment, Segments } from '../../api/contract';
import { direction, localeName, messages } from '../../i18n/i18n';
import { Refusal } from '../../ui/feedback';
import { Conflict } from '../editor/Conflict';
import { useSaveKey } from '../editor/Write';
import { SegmentRow } from './SegmentRow';
import { useSegments } from './useSegments';

interface SegmentTableProps {
  articleId: string;
  sourceLocale: string;
  locale: string;
  read: Tagged<Segments>;
  editable: boolean;
  onReload: () => void;
  onSaved: () => void;
}

const open = (segment: Segment): boolean => segment.state === 'untranslated' || segment.state === 'stale';

/** Focuses the field of the first open segment behind the one named, or the first of all. */
function focusNext(place: HTMLElement | null, items: Segment[], after?: string): void {
  const start = items.findIndex((item) => item.id === after) + 1;
  const next = [...items.slice(start), ...items.slice(0, start)].find((item) => open(item) && item.id !== after);
  const row = next && place?.querySelector(`[data-row="${CSS.escape(next.id)}"]`);
  row?.querySelector<HTMLElement>('[contenteditable], wa-textarea')?.focus();
  row?.scrollIntoView({ block: 'center' });
}

export function SegmentTable({ articleId, sourceLocale, locale, read, editable, onReload, onSaved }: SegmentTableProps) {
  const m = messages.value.translation;
  const place = useRef<HTMLOListElement>(null);
  const { items, typed, saving, type, save } = useSegments(articleId, locale, read, onSaved);
  const done = items.filter((item) => item.state === 'translated' || item.state === 'reviewed').length;
  const current = () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const saveAndGo = async (id: string) => {
    if (await save(id)) focusNext(place.current, items, id);
  };
  useSaveKey(() => void save());
  useNextKey(() => focusNext(place.current, items, current()));
  return (
    <div class="wa-stack">
      <div class="save-bar wa-split wa-gap-s">
        <span role="status">{items.some(open) ? m.progress(done, items.length) : m.allDone}</span>
        <span class="wa-cluster wa-gap-s">
          <wa-button size="s" appearance="outlined" title={m.nextKey} onClick={() => focusNext(place.current, items, current())}>
            <wa-icon slot="start" name="skip-forward" />
            {m.next}
          </wa-button>
          {editable && (
            <wa-button size="s" variant="brand" disabled={typed.size === 0} loading={saving.busy} onClick={() => void save()}>
              {m.saveAll} {typed.size > 0 && `(${typed.size})`}
            </wa-button>
          )}
        </span>
      </div>
      {saving.problem?.status === 412
        ? <Conflict busy={saving.busy} onReload={onReload} onKeep={() => void save(undefined, true)} />
        : <Refusal problem={saving.problem} />}
      {editable && <p class="quiet">{m.keys} <kbd>{m.nextKey}</kbd> {m.next}.</p>}
      <div class="beside heads" aria-hidden="true">
        <strong>{m.source} · {localeName(sourceLocale)}</strong>
        <strong>{m.target} · {localeName(locale)}</strong>
      </div>
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

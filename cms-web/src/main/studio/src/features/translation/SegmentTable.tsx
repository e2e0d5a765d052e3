import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EditionSummary } from '../../api/articles';
import type { Segment, Segments } from '../../api/translation';
import { direction, messages } from '../../i18n/i18n';
import { SegmentRow } from './SegmentRow';
import { findingsOf, isOpen, useChecks } from './useChecks';
import { useSegments } from './useSegments';
import { WorkBar } from './WorkBar';

export interface SegmentTableProps {
  articleId: string;
  sourceLocale: string;
  locale: string;
  read: Segments;
  /** The edition as it stands after what was saved since; none while nobody has begun it. */
  summary: EditionSummary | undefined;
  editable: boolean;
  onSaved: () => void;
}

export const isToDo = (segment: Segment): boolean => segment.state === 'untranslated' || segment.state === 'stale';

const rowOf = (element: Element | EventTarget | null): string | undefined =>
  (element as Element | null)?.closest<HTMLElement>('[data-row]')?.dataset['row'];

/** Goes to the first wanted segment behind the one that the focus is in, or the first of all. */
function goTo(place: HTMLElement | null, items: Segment[], wanted: (segment: Segment) => boolean): void {
  const here = rowOf(document.activeElement);
  const start = items.findIndex((item) => item.id === here) + 1;
  const next = [...items.slice(start), ...items.slice(0, start)].find((item) => wanted(item) && item.id !== here);
  const row = next && place?.querySelector(`[data-row="${CSS.escape(next.id)}"]`);
  if (!row) return;
  row.querySelector<HTMLElement>('[contenteditable], wa-textarea')?.focus();
  row.scrollIntoView({ block: 'center' });
}

export function SegmentTable(props: SegmentTableProps) {
  const { articleId, sourceLocale, locale, read, summary, editable, onSaved } = props;
  const m = messages.value.translation;
  const place = useRef<HTMLOListElement>(null);
  const [active, setActive] = useState<string>();
  const work = useSegments(articleId, locale, read, onSaved);
  const found = useChecks(articleId, locale, summary?.revision);
  const { items } = work;
  const nextToDo = () => goTo(place.current, items, isToDo);
  const nextFinding = () => goTo(place.current, items, (item) => findingsOf(found.checks, item.id).some(isOpen));
  const saveAndGo = async (id: string) => {
    if (await work.save(id)) nextToDo();
  };
  useTableKeys({ KeyN: nextToDo, KeyF: nextFinding });
  return (
    <div class="wa-stack">
      <WorkBar {...props} work={work} checks={found.checks} onNext={nextToDo} onNextFinding={nextFinding} />
      {editable && <p class="quiet keys">{m.keys}</p>}
      <ol ref={place} class="plain segments" aria-label={m.list} dir={direction(locale) === direction(sourceLocale) ? undefined : 'ltr'}
        onFocusIn={(event) => setActive(rowOf(event.target))}
        onFocusOut={(event) => {
          const left = rowOf(event.target);
          if (left && left !== rowOf(event.relatedTarget) && work.typed.has(left)) void work.save(left);
        }}>
        {items.map((segment) => (
          <SegmentRow key={segment.id} articleId={articleId} sourceLocale={sourceLocale} locale={locale} segment={segment} work={work}
            findings={findingsOf(found.checks, segment.id)} editable={editable} active={active === segment.id}
            onDismissed={found.reload} onSaveAndGo={(id) => void saveAndGo(id)} />
        ))}
      </ol>
    </div>
  );
}

/** Ctrl+Alt and a letter, from wherever the focus is. */
function useTableKeys(keys: Record<string, () => void>): void {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const go = event.ctrlKey && event.altKey && !event.getModifierState('AltGraph') ? keys[event.code] : undefined;
      if (!go) return;
      event.preventDefault();
      go();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}

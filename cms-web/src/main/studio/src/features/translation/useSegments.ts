import { useCallback, useRef, useState } from 'preact/hooks';
import { editions, segments, type Tagged } from '../../api/client';
import type { BodyNode, Segment, Segments } from '../../api/contract';
import { messages } from '../../i18n/i18n';
import { tell } from '../../ui/feedback';
import { type Action, useAction } from '../../ui/load';
import { useUnsaved } from '../editor/draft';

/** What somebody typed for a segment: a plain text, or inline nodes with their marks. */
export type Typed = { text: string } | { content: BodyNode[] };

export interface SegmentWork {
  items: Segment[];
  typed: ReadonlyMap<string, Typed>;
  saving: Action;
  type: (id: string, typed: Typed) => void;
  /** Saves one segment, or all that were typed in; `over` puts them on top of what somebody else has saved. */
  save: (id?: string, over?: boolean) => Promise<boolean>;
}

/** Keeps what was typed apart from what is saved, so that a refusal loses nothing. */
export function useSegments(articleId: string, locale: string, read: Tagged<Segments>, onSaved: () => void): SegmentWork {
  const [items, setItems] = useState(read.value.items);
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  // A key that saves may follow the last letter before the page is drawn again.
  const latest = useRef(typed);
  const etag = useRef(read.etag);
  const saving = useAction();
  useUnsaved(typed.size > 0);
  const keep = (now: ReadonlyMap<string, Typed>) => {
    latest.current = now;
    setTyped(now);
  };
  const type = useCallback((id: string, value: Typed) => keep(new Map(latest.current).set(id, value)), []);
  const saveOne = async (id: string) => {
    const value = latest.current.get(id);
    if (!value) return;
    const saved = await segments.save(articleId, locale, id, value, etag.current);
    etag.current = saved.etag;
    setItems(saved.value.items);
    if (latest.current.get(id) === value) keep(new Map([...latest.current].filter(([key]) => key !== id)));
  };
  const save = async (one?: string, over = false) => {
    const ids = one === undefined ? [...latest.current.keys()] : [one];
    const saved = await saving.run(async () => {
      if (over) etag.current = (await editions.get(articleId, locale)).etag;
      for (const id of ids) await saveOne(id);
    });
    if (saved && ids.length > 0) tell(messages.value.common.saved);
    onSaved();
    return saved;
  };
  return { items, typed, saving, type, save };
}

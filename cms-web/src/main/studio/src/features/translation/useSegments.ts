import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../api/http';
import { type Segment, type SegmentIn, segments, type Segments } from '../../api/translation';
import { asProblem } from '../../ui/load';
import { useUnsaved } from '../editor/draft';
import type { Typed } from './edit';

/** What a save says it has seen: the segment's own text by its tag, and its source by its hash. */
interface Seen {
  tag: string;
  sourceHash?: string;
}

const seenOf = (segment: Segment): Seen => ({
  tag: segment.tag ?? '',
  ...(segment.source?.hash ? { sourceHash: segment.source.hash } : {}),
});

/** So long after the last key a segment saves itself. */
const PAUSE_MS = 2500;

export interface SegmentWork {
  items: Segment[];
  /** By segment: what was typed and is not saved yet. */
  typed: ReadonlyMap<string, Typed>;
  /** By segment: why the server refused what was typed. */
  problems: ReadonlyMap<string, Problem>;
  saving: ReadonlySet<string>;
  type: (id: string, typed: Typed) => void;
  /** Saves what was typed into a segment; with `over` on top of what somebody else has saved there meanwhile. */
  save: (id: string, over?: boolean) => Promise<boolean>;
  /** Says that a stale segment is right as it is. */
  confirm: (id: string) => Promise<boolean>;
  /** Gives up what was typed into a segment for what is there. */
  takeTheirs: (id: string) => void;
  refresh: () => Promise<void>;
}

const without = <T>(map: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> =>
  new Map([...map].filter(([key]) => key !== id));

/**
 * Each segment is saved alone, by itself, some time after the last key, so that two people who work on one edition do
 * not meet. What was typed stays until the server has it: a refusal, a conflict or a lost connection takes nothing away.
 */
export function useSegments(articleId: string, locale: string, read: Segments, onSaved: () => void): SegmentWork {
  const [items, setItems] = useState(read.items);
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const [problems, setProblems] = useState<ReadonlyMap<string, Problem>>(new Map());
  const [saving, setSaving] = useState<ReadonlySet<string>>(new Set());
  // What a key that saves must see at once, before the page is drawn again.
  const now = useRef({ items, typed });
  // By segment, what its writer had before them when they began to type: what others save meanwhile is not taken for it.
  const seen = useRef(new Map<string, Seen>());
  const timers = useRef(new Map<string, number>());
  // One request at a time, in the order of the keys.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  useUnsaved(typed.size > 0);
  useEffect(() => () => timers.current.forEach((timer) => clearTimeout(timer)), []);

  const keepItems = (all: Segment[]) => setItems((now.current.items = all));
  const keepTyped = (all: ReadonlyMap<string, Typed>) => setTyped((now.current.typed = all));
  const refresh = useCallback(async () => keepItems((await segments.get(articleId, locale)).items), [articleId, locale]);

  const find = (id: string) => now.current.items.find((item) => item.id === id);
  const see = (id: string) => {
    const segment = find(id);
    if (segment) seen.current.set(id, seenOf(segment));
  };

  const send = async (id: string, body: SegmentIn): Promise<boolean> => {
    const segment = find(id);
    if (!segment) return false;
    const { tag, ...from } = seen.current.get(id) ?? seenOf(segment);
    setSaving((before) => new Set(before).add(id));
    try {
      const saved = await segments.save(articleId, locale, id, { ...body, ...from }, tag);
      keepItems(saved.value.items);
      seen.current.delete(id);
      // What was typed while the answer was on its way is not saved yet.
      if (now.current.typed.get(id) === body) keepTyped(without(now.current.typed, id));
      else see(id);
      setProblems((before) => without(before, id));
      onSaved();
      return true;
    } catch (thrown) {
      setProblems((before) => new Map(before).set(id, asProblem(thrown)));
      return false;
    } finally {
      setSaving((before) => new Set([...before].filter((one) => one !== id)));
    }
  };
  const queued = (work: () => Promise<boolean>): Promise<boolean> => {
    const result = queue.current.then(work);
    queue.current = result;
    return result;
  };
  const save = (id: string, over = false): Promise<boolean> => {
    clearTimeout(timers.current.get(id));
    return queued(async () => {
      if (over) await refresh().then(() => see(id));
      const value = now.current.typed.get(id);
      return value === undefined || send(id, value);
    });
  };
  const type = useCallback((id: string, value: Typed) => {
    if (!seen.current.has(id)) see(id);
    keepTyped(new Map(now.current.typed).set(id, value));
    clearTimeout(timers.current.get(id));
    timers.current.set(id, window.setTimeout(() => void latestSave.current(id), PAUSE_MS));
  }, []);
  const latestSave = useRef(save);
  latestSave.current = async (id: string) => (problems.get(id)?.status === 412 ? false : save(id));
  const takeTheirs = (id: string) => {
    clearTimeout(timers.current.get(id));
    seen.current.delete(id);
    keepTyped(without(now.current.typed, id));
    setProblems((before) => without(before, id));
    void refresh();
  };
  return { items, typed, problems, saving, type, save, confirm: (id) => queued(() => send(id, { confirm: true })), takeTheirs, refresh };
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Edition, type EditionDraft, editions } from '../../api/articles';
import type { Tagged } from '../../api/http';
import { unsaved } from '../../app/router';
import { messages } from '../../i18n/i18n';
import { tell } from '../../ui/feedback';
import { type Action, useAction } from '../../ui/load';

function draftOf(edition: Edition): EditionDraft {
  const { title, summary, slug, body, basedOn } = edition;
  return { title, summary: summary ?? '', slug, body, ...(basedOn ? { basedOn } : {}), message: '' };
}

/** Guards what was typed: leaving the page asks first as long as `dirty` holds. */
export function useUnsaved(dirty: boolean): void {
  useEffect(() => {
    unsaved.value = dirty;
    return () => {
      unsaved.value = false;
    };
  }, [dirty]);
}

export interface DraftState {
  draft: EditionDraft;
  /** Of the revision saved last. */
  etag: string | null;
  dirty: boolean;
  saving: Action;
  change: (change: Partial<EditionDraft>) => void;
  /** Saves a new revision; `over` puts it on top of what somebody else has saved meanwhile. */
  save: (over?: boolean) => Promise<void>;
}

/** What somebody types over the revision loaded. It stays as typed through refusals and conflicts, and until it is saved. */
export function useDraft(loaded: Tagged<Edition>, onSaved: () => void): DraftState {
  const [draft, setDraft] = useState(() => draftOf(loaded.value));
  // A key that saves may follow the last letter before the page is drawn again.
  const latest = useRef(draft);
  const [etag, setEtag] = useState(loaded.etag);
  const [dirty, setDirty] = useState(false);
  const saving = useAction();
  useUnsaved(dirty);
  const change = useCallback((made: Partial<EditionDraft>) => {
    latest.current = { ...latest.current, ...made };
    setDraft(latest.current);
    setDirty(true);
  }, []);
  const save = useCallback(
    async (over = false) => {
      const { articleId, locale } = loaded.value;
      const typed = latest.current;
      const { message, summary, slug, ...text } = typed;
      const sent = { ...text, summary: summary ?? '', ...(slug ? { slug } : {}), ...(message ? { message } : {}) };
      const saved = await saving.run(async () => {
        const tag = over ? (await editions.get(articleId, locale)).etag : etag;
        const answer = await editions.save(articleId, locale, sent, tag);
        setEtag(answer.etag);
      });
      if (!saved) return;
      // What was typed while the answer was on its way is not saved yet.
      if (latest.current === typed) {
        latest.current = { ...typed, message: '' };
        setDraft(latest.current);
        setDirty(false);
      }
      tell(messages.value.common.saved);
      onSaved();
    },
    [loaded, etag, onSaved],
  );
  return { draft, etag, dirty, saving, change, save };
}

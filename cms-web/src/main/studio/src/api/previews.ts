import { edition, one, type Page, type Person, post, read, send } from './http';

/** A link to a draft as a site would deliver it. */
export interface Preview {
  id: string;
  site: string;
  /** The revision that it shows; left out: always the newest. */
  revision?: number | null;
  name?: string | null;
  mayComment: boolean;
  /** Whether it still shows something. */
  open: boolean;
  createdBy: Person;
  createdAt: string;
  expiresAt: string;
}

export interface PreviewDraft {
  site: string;
  expiresInHours: number;
  mayComment: boolean;
  name?: string;
}

const previewsOf = (id: string, locale: string): string => `${edition(id, locale)}/previews`;

export const previews = {
  list: (id: string, locale: string) => read<Page<Preview>>(previewsOf(id, locale)),
  create: (id: string, locale: string, draft: PreviewDraft) =>
    post<{ id: string; url: string; token: string; expiresAt: string }>(previewsOf(id, locale), draft),
  revoke: (id: string, locale: string, preview: string) => send<void>('DELETE', `${previewsOf(id, locale)}${one(preview)}`),
};

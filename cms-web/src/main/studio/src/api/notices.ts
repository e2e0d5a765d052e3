import { one, type Page, read, send, type Tagged } from './http';

/** What somebody was told. */
export interface Notice {
  id: string;
  kind: string;
  subject: string;
  /** Where in the studio one sees it. */
  link: string;
  detail: Record<string, unknown>;
  createdAt: string;
  readAt?: string | null;
}

/** How to be told by e-mail. */
export interface NoticeSettings {
  mode: 'each' | 'daily' | 'none';
  hour: number;
  zone: string;
  language: string;
}

export const notices = {
  list: (unread: boolean, cursor?: string) => read<Page<Notice>>('/notices', { unread: unread || undefined, cursor, limit: 30 }),
  unread: async () => (await read<{ unread: number }>('/notices/summary')).unread,
  read: (id: string) => send<Notice>('PUT', `/notices${one(id)}/reading`, { body: {} }),
  readAll: () => send<unknown>('PUT', '/notices/reading', { body: {} }),
  settings: (): Promise<Tagged<NoticeSettings>> => send('GET', '/notices/settings'),
  settle: (settings: NoticeSettings, ifMatch: string | null) =>
    send<NoticeSettings>('PUT', '/notices/settings', { body: settings, ifMatch }),
};

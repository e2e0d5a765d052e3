import { messages } from '../../i18n/i18n';

const status = /^http_(\d{3})$/;

/** Why a try failed, in the language of the studio; nothing for what it has no words for. */
export function causeText(cause: unknown): string | undefined {
  const m = messages.value.endpoints;
  const said = String(cause ?? '');
  const answered = status.exec(said)?.[1];
  return answered ? m.answered(answered) : m.causes[said];
}

import type { Attempt, Header } from '../../api/deliveries';
import { dateTime, messages } from '../../i18n/i18n';

/** One try in a line, with the answer where it has one. */
export function Tried({ attempt, number, whole = false }: { attempt: Attempt; number: number; whole?: boolean }) {
  const m = messages.value.deliveries;
  const { at, url, status, durationMs, error, answer, requestHeaders, answerHeaders } = attempt;
  return (
    <li>
      <strong>{m.attempt(number)}</strong>{' '}
      <span class="quiet">
        {dateTime(at)}
        {typeof status === 'number' && ` · ${m.status(status)}`}
        {typeof durationMs === 'number' && ` · ${m.duration(durationMs)}`}
      </span>
      {error && <div>{m.reasons[error] ?? error}</div>}
      {whole && <Headers title={m.request} first={url ? `POST ${url}` : ''} headers={requestHeaders} />}
      {whole && <Headers title={m.answerHeaders} first={typeof status === 'number' ? m.status(status) : ''} headers={answerHeaders} />}
      {answer && <pre tabIndex={0} role="group" aria-label={m.answer}>{answer}</pre>}
    </li>
  );
}

function Headers({ title, first, headers }: { title: string; first: string; headers: Header[] }) {
  if (!first) return null;
  const lines = [first, ...headers.map(({ name, value }) => `${name}: ${value}`)];
  return <pre tabIndex={0} role="group" aria-label={title}>{lines.join('\n')}</pre>;
}

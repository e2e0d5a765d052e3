import type { Publication } from '../../api/publishing';
import { messages } from '../../i18n/i18n';

interface ReadAsProps {
  id: string;
  locale: string;
  live: Publication[];
  name: (site: string) => string;
}

/** How a program, or an engineer who tries it out, reads what is live: a command for each form, on each site. */
export function ReadAs({ id, locale, live, name }: ReadAsProps) {
  const m = messages.value.publish;
  if (live.length === 0) return null;
  return (
    <wa-details summary={m.readAs} appearance="outlined">
      <p class="quiet">{m.readAsText}</p>
      <table class="list">
        <caption class="wa-visually-hidden">{m.readAs}</caption>
        <thead>
          <tr>
            <th scope="col">{m.site}</th>
            <th scope="col">{m.form}</th>
            <th scope="col">{m.command}</th>
          </tr>
        </thead>
        <tbody>
          {live.flatMap((one) => commands(one, id, locale).map(([form, command]) => (
            <tr key={`${one.site} ${form}`}>
              <th scope="row">{name(one.site)}</th>
              <td>{form}</td>
              <td class="address">
                <code>{command}</code>{' '}
                <wa-copy-button value={command} copyLabel={m.copyCommand(form, name(one.site))} successLabel={m.copied} />
              </td>
            </tr>
          )))}
        </tbody>
      </table>
    </wa-details>
  );
}

function commands({ url }: Publication, id: string, locale: string): [string, string][] {
  const accept = (type: string) => `curl -H 'Accept: ${type}' '${url}'`;
  const query = JSON.stringify({ query: `{ article(id: "${id}", locale: "${locale}") { title html markdown } }` });
  return [
    ['JSON', accept('application/json')],
    ['HTML', accept('text/html')],
    ['Text', accept('text/plain')],
    ['Markdown', accept('text/markdown')],
    ['GraphQL', `curl -H 'Content-Type: application/json' -d '${query}' '${url.replace(/\/articles\/.*/, '/graphql')}'`],
  ];
}

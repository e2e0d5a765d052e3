import { imports } from '../../api/importing';
import { href } from '../../app/router';
import { dateTime, messages } from '../../i18n/i18n';
import { Page } from '../../ui/Page';
import { Paged } from '../../ui/paged';

/** Pages that were brought in from elsewhere, or are about to be. */
export function ImportList() {
  const m = messages.value.imports;
  return (
    <Page title={m.title} actions={
      <wa-button variant="brand" href={href(['imports', 'new'])}>
        <wa-icon slot="start" name="plus-lg" />
        {m.create}
      </wa-button>
    }>
      <Paged read={imports.list} on={[]} empty={m.empty}>
        {(items) => (
          <table class="list">
            <caption class="wa-visually-hidden">{m.title}</caption>
            <thead>
              <tr>
                <th scope="col">{m.pages}</th>
                <th scope="col">{m.state}</th>
                <th scope="col">{m.begun}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={href(['imports', one.id])}>{one.pages[0]?.name}</a>
                    {one.total > 1 && <span class="quiet topics">{m.andMore(one.total - 1)}</span>}
                  </th>
                  <td>{m.states[one.state]} · {m.read(one.done, one.total)}</td>
                  <td class="quiet when">{dateTime(one.createdAt)} {messages.value.common.by(one.by.name)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Paged>
    </Page>
  );
}

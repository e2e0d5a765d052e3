import { useState } from 'preact/hooks';
import { accounts } from '../../api/people';
import { href } from '../../app/router';
import { messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { NewPerson } from './NewPerson';

/** Who may sign in, and as what. */
export function PersonList() {
  const m = messages.value.people;
  const loaded = useLoad(() => accounts.list(), []);
  const [creating, setCreating] = useState(false);
  const created = () => {
    setCreating(false);
    loaded.reload();
  };
  return (
    <Page title={m.title} actions={<wa-button variant="brand" onClick={() => setCreating(true)}>{m.create}</wa-button>}>
      {creating && <NewPerson onCreated={created} onClose={() => setCreating(false)} />}
      <Await of={loaded}>
        {({ items }) => (
          <table class="list">
            <caption class="wa-visually-hidden">{m.title}</caption>
            <thead>
              <tr>
                <th scope="col">{m.name}</th>
                <th scope="col">{m.email}</th>
                <th scope="col">{m.roles}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <th scope="row"><a href={href(['people', one.id])}>{one.name}</a></th>
                  <td class="address">{one.email}</td>
                  <td>
                    {one.roles.map(({ role, locales, sites }) =>
                      [m.names[role], ...(locales ?? []), ...(sites ?? [])].join(' ')).join(', ')}
                    {!one.active && <span class="quiet"> · {m.inactive}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Await>
    </Page>
  );
}

import { useState } from 'preact/hooks';
import { convergence } from '../../api/convergence';
import { sites } from '../../api/sites';
import { href } from '../../app/router';
import { has } from '../../app/session';
import { localeName, messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { NewSite } from './NewSite';
import { Standing } from './Standing';

export function SiteList() {
  const m = messages.value.sites;
  const loaded = useLoad(() => sites.list(), []);
  const standing = useLoad(() => convergence.all(), []);
  const standingOf = (site: string) => standing.data?.items.find((one) => one.site === site);
  const [creating, setCreating] = useState(false);
  const created = () => {
    setCreating(false);
    loaded.reload();
  };
  return (
    <Page title={m.title} actions={has('administrator') && (
      <wa-button variant="brand" onClick={() => setCreating(true)}>
        <wa-icon slot="start" name="plus-lg" />
        {m.create}
      </wa-button>
    )}>
      {creating && <NewSite onCreated={created} onClose={() => setCreating(false)} />}
      <Await of={loaded}>
        {({ items }) => items.length === 0 ? <p>{m.empty}</p> : (
          <table class="list">
            <caption class="wa-visually-hidden">{m.title}</caption>
            <thead>
              <tr>
                <th scope="col">{m.name}</th>
                <th scope="col">{m.baseUrl}</th>
                <th scope="col">{m.locales}</th>
                <th scope="col">{m.visibility}</th>
                <th scope="col">{messages.value.convergence.column}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((site) => (
                <tr key={site.key}>
                  <th scope="row"><a href={href(['sites', site.key])}>{site.name}</a></th>
                  <td class="address">{site.baseUrl}</td>
                  <td>{site.locales.map((one) => localeName(one.locale)).join(', ')}</td>
                  <td>{m[site.visibility] ?? site.visibility}</td>
                  <td>{standingOf(site.key) && <Standing of={standingOf(site.key)!} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Await>
    </Page>
  );
}

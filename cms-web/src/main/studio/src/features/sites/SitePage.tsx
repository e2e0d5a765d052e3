import { sites } from '../../api/sites';
import { href } from '../../app/router';
import { has } from '../../app/session';
import { messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { EndpointList } from '../endpoints/EndpointList';
import { Holds } from './Holds';
import { SiteForm } from './SiteForm';

/** One site: what it holds, the endpoints that Herald announces its changes to, and its settings. */
export function SitePage({ site }: { site: string }) {
  const m = messages.value.sites;
  const known = useLoad(() => sites.get(site), [site]);
  const manages = has('site_manager', { site });
  return (
    <Page title={known.data?.value.name ?? site} actions={
      <>
        {manages && <wa-button appearance="outlined" href={href(['sites', site, 'access'])}>{messages.value.doors.title}</wa-button>}
        <wa-button appearance="outlined" href={href(['deliveries'], { site })}>
          <wa-icon slot="start" name="truck" />
          {m.deliveries}
        </wa-button>
      </>
    }>
      {known.data && <p class="quiet address">{site} · {known.data.value.baseUrl}</p>}
      <Holds site={site} />
      <EndpointList of={site} manages={manages} />
      {manages && <Await of={known}>{(read) => <SiteForm key={read.etag} read={read} onChange={known.reload} />}</Await>}
    </Page>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { type Recall, type RecallSite, recalls } from '../../api/recalls';
import { href } from '../../app/router';
import { has } from '../../app/session';
import { dateTime, localeName, messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { ReasonDialog } from '../publishing/ReasonDialog';

const lookAgainAfter = 2000;

/** One recall, watched until every site has confirmed it: who still shows it, and since when. */
export function RecallPage({ id }: { id: string }) {
  const m = messages.value.recalls;
  const loaded = useLoad(() => recalls.get(id), [id]);
  useEffect(() => {
    if (!loaded.data?.open && !loaded.data?.sites.some(({ cached }) => cached)) return undefined;
    const timer = setTimeout(loaded.reload, lookAgainAfter);
    return () => clearTimeout(timer);
  }, [loaded.data]);
  return (
    <Page title={loaded.data ? m.of(loaded.data.title) : m.title}>
      <Await of={loaded}>{(recall) => <Standing recall={recall} onChange={loaded.reload} />}</Await>
    </Page>
  );
}

function Standing({ recall, onChange }: { recall: Recall; onChange: () => void }) {
  const m = messages.value.recalls;
  return (
    <>
      <p>
        {recall.locale ? localeName(recall.locale) : m.allLanguages} · {dateTime(recall.at)} {messages.value.common.by(recall.by.name)} ·{' '}
        <a href={href(['articles', recall.articleId, recall.locale ?? ''].filter(Boolean))}>{m.article}</a>
      </p>
      <p>{messages.value.common.reason}: {recall.reason}</p>
      <table class="list">
        <caption class="wa-visually-hidden">{m.sites}</caption>
        <thead>
          <tr>
            <th scope="col">{m.site}</th>
            <th scope="col">{m.state}</th>
            <th scope="col">{m.evidence}</th>
            <th scope="col"><span class="wa-visually-hidden">{messages.value.publish.actions}</span></th>
          </tr>
        </thead>
        <tbody>
          {recall.sites.map((site) => <Site key={site.site} recall={recall} site={site} onChange={onChange} />)}
        </tbody>
      </table>
    </>
  );
}

function Site({ recall, site, onChange }: { recall: Recall; site: RecallSite; onChange: () => void }) {
  const m = messages.value.recalls;
  const [noting, setNoting] = useState(false);
  const note = async (text: string) => {
    await recalls.confirm(recall.id, site.site, text);
    setNoting(false);
    onChange();
  };
  const variant = site.settled ? 'success' : site.overdueSince ? 'danger' : 'warning';
  return (
    <tr>
      <th scope="row"><a href={href(['sites', site.site])}>{site.site}</a></th>
      <td><wa-badge variant={variant} appearance="filled-outlined">{m.states[site.state]}</wa-badge></td>
      <td class="quiet">
        {site.shownSince && <div>{m.stillShown(dateTime(site.shownSince))}</div>}
        {site.overdueSince && <div>{m.overdue(dateTime(site.overdueSince))}</div>}
        {site.cached && <div>{m.cached} <a href={href(['sites', site.site, 'access'])}>{m.cache}</a></div>}
        {site.acknowledgedAt && <div>{m.acknowledged(dateTime(site.acknowledgedAt))}</div>}
        {site.goneAt && <div>{m.proved(dateTime(site.goneAt))}</div>}
        {site.note && <div>{site.note} {site.notedBy && messages.value.common.by(site.notedBy.name)}</div>}
      </td>
      <td>
        {!site.settled && (has('editor') || has('site_manager', { site: site.site })) && (
          <wa-button size="s" appearance="outlined" onClick={() => setNoting(true)}>{m.note}</wa-button>
        )}
        {noting && <ReasonDialog label={m.note} text={m.noteText} action={m.note} onReason={note} onClose={() => setNoting(false)} />}
      </td>
    </tr>
  );
}

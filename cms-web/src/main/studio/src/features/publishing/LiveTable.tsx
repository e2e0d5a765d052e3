import { useState } from 'preact/hooks';
import { type Publication, publications } from '../../api/publishing';
import type { Site } from '../../api/sites';
import { has } from '../../app/session';
import { dateTime, messages } from '../../i18n/i18n';
import { tell } from '../../ui/feedback';
import { ReadAs } from './ReadAs';
import { ReasonDialog } from './ReasonDialog';

interface LiveTableProps {
  id: string;
  locale: string;
  live: Publication[];
  sites: Site[];
  onChange: () => void;
}

/** What readers of each site get of this edition now. */
export function LiveTable({ id, locale, live, sites, onChange }: LiveTableProps) {
  const m = messages.value.publish;
  const [leaving, setLeaving] = useState<string | null>(null);
  const named = (key: string) => sites.find((site) => site.key === key);
  const withdraw = async (reason: string) => {
    if (leaving === null) return;
    await publications.withdraw(id, locale, leaving, reason);
    setLeaving(null);
    tell(m.withdrawn);
    onChange();
  };
  return (
    <section class="wa-stack" aria-labelledby="live">
      <h2 id="live" class="wa-heading-m">{m.live}</h2>
      {live.length === 0 ? <p class="quiet">{m.notLive}</p> : (
        <table class="list">
          <caption class="wa-visually-hidden">{m.live}</caption>
          <thead>
            <tr>
              <th scope="col">{m.site}</th>
              <th scope="col">{m.address}</th>
              <th scope="col">{m.since}</th>
              <th scope="col">{m.actions}</th>
            </tr>
          </thead>
          <tbody>
            {live.map((one) => (
              <LiveRow key={one.site} publication={one} site={named(one.site)} locale={locale} onWithdraw={() => setLeaving(one.site)} />
            ))}
          </tbody>
        </table>
      )}
      <ReadAs id={id} locale={locale} live={live} name={(key) => named(key)?.name ?? key} />
      {leaving !== null && (
        <ReasonDialog label={m.withdrawFrom(named(leaving)?.name ?? leaving)} text={m.withdrawText} action={m.withdraw} onReason={withdraw}
          onClose={() => setLeaving(null)} />
      )}
    </section>
  );
}

interface LiveRowProps {
  publication: Publication;
  site: Site | undefined;
  locale: string;
  onWithdraw: () => void;
}

/** One site: its own page of the article, for people, and the document that the page was made from. */
function LiveRow({ publication, site, locale, onWithdraw }: LiveRowProps) {
  const m = messages.value.publish;
  const { revision, slug, url, from } = publication;
  const name = site?.name ?? publication.site;
  const page = site && `${site.baseUrl.replace(/\/$/, '')}/${locale}/${slug}`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="address">
        {page && <a href={page} target="_blank" rel="noreferrer">{page}</a>}{' '}
        <a class="quiet" href={url} target="_blank" rel="noreferrer">{m.document}<span class="wa-visually-hidden"> ({name})</span></a>
      </td>
      <td class="quiet when">
        {messages.value.edition.revision(revision)}, {dateTime(from)}
      </td>
      <td>
        {(has('editor') || has('site_manager', { site: publication.site })) && (
          <wa-button size="s" variant="danger" appearance="outlined" onClick={onWithdraw}>
            {m.withdraw} <span class="wa-visually-hidden">({name})</span>
          </wa-button>
        )}
      </td>
    </tr>
  );
}

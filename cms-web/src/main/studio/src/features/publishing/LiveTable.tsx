import { useState } from 'preact/hooks';
import { publications } from '../../api/client';
import type { Publication } from '../../api/contract';
import { has } from '../../app/session';
import { dateTime, messages } from '../../i18n/i18n';
import { tell } from '../../ui/feedback';
import { ReasonDialog } from './ReasonDialog';

interface LiveTableProps {
  id: string;
  locale: string;
  live: Publication[];
  onChange: () => void;
}

/** What readers of each site get of this edition now. */
export function LiveTable({ id, locale, live, onChange }: LiveTableProps) {
  const m = messages.value.publish;
  const [leaving, setLeaving] = useState<string | null>(null);
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
            {live.map((one) => <LiveRow key={one.site} publication={one} onWithdraw={() => setLeaving(one.site)} />)}
          </tbody>
        </table>
      )}
      {leaving !== null && (
        <ReasonDialog label={m.withdrawFrom(leaving)} text={m.withdrawText} action={m.withdraw} onReason={withdraw} onClose={() => setLeaving(null)} />
      )}
    </section>
  );
}

function LiveRow({ publication, onWithdraw }: { publication: Publication; onWithdraw: () => void }) {
  const m = messages.value.publish;
  const { site, revision, url, from } = publication;
  return (
    <tr>
      <th scope="row">{site}</th>
      <td class="address">
        <a href={url} target="_blank" rel="noreferrer">{url}</a>
      </td>
      <td class="quiet when">
        {messages.value.edition.revision(revision)}, {dateTime(from)}
      </td>
      <td>
        {(has('editor') || has('site_manager', { site })) && (
          <wa-button size="s" variant="danger" appearance="outlined" onClick={onWithdraw}>
            {m.withdraw} <span class="wa-visually-hidden">({site})</span>
          </wa-button>
        )}
      </td>
    </tr>
  );
}

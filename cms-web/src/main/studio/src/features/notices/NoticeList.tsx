import { useState } from 'preact/hooks';
import { type Notice, notices } from '../../api/notices';
import { countUnread } from '../../app/Bell';
import { dateTime, messages } from '../../i18n/i18n';
import { Page } from '../../ui/Page';
import { Paged } from '../../ui/paged';
import { causeText } from '../endpoints/cause';
import { SettingsDialog } from './SettingsDialog';

/** What concerns whoever is signed in. */
export function NoticeList() {
  const m = messages.value.notices;
  const [settling, setSettling] = useState(false);
  const [turn, setTurn] = useState(0);
  const readAll = async () => {
    await notices.readAll();
    await countUnread();
    setTurn(turn + 1);
  };
  return (
    <Page title={m.title} actions={
      <>
        <wa-button appearance="outlined" onClick={() => void readAll()}>{m.readAll}</wa-button>
        <wa-button appearance="outlined" onClick={() => setSettling(true)}>{m.settings}</wa-button>
      </>
    }>
      {settling && <SettingsDialog onClose={() => setSettling(false)} />}
      <Paged read={(cursor) => notices.list(false, cursor)} on={[turn]} empty={m.empty}>
        {(items) => <ul class="plain cards">{items.map((notice) => <Card key={notice.id} notice={notice} />)}</ul>}
      </Paged>
    </Page>
  );
}

/** What a person said, or why something failed; of what is over, nothing any more. */
function saidIn({ kind, detail }: Notice): unknown {
  if (kind === 'endpoint_recovered') return undefined;
  return causeText(detail['cause']) ?? detail['comment'] ?? detail['reason'] ?? detail['text'];
}

function Card({ notice }: { notice: Notice }) {
  const m = messages.value.notices;
  const title = String(notice.detail['title'] ?? notice.detail['name'] ?? notice.subject);
  const said = saidIn(notice);
  return (
    <li class="card wa-stack wa-gap-2xs">
      <div class="wa-split wa-gap-s">
        <a href={notice.link} onClick={() => void notices.read(notice.id).then(countUnread)}>
          {notice.readAt ? m.kinds[notice.kind]?.(title) : <strong>{m.kinds[notice.kind]?.(title) ?? title}</strong>}
        </a>
        <span class="quiet">{dateTime(notice.createdAt)}</span>
      </div>
      {said !== undefined && <span class="quiet">{String(said)}</span>}
    </li>
  );
}

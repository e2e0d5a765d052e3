import { useState } from 'preact/hooks';
import { doors, type OpenSite } from '../../api/doors';
import type { Tagged } from '../../api/http';
import { href } from '../../app/router';
import { has } from '../../app/session';
import { messages } from '../../i18n/i18n';
import { TextArea } from '../../ui/fields';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { PurgeSection } from './PurgeSection';
import { TokenSection } from './TokenSection';

/** Who gets at a site, and what keeps copies of it. */
export function DoorsPage({ site }: { site: string }) {
  const m = messages.value.doors;
  const loaded = useLoad(() => doors.site(site), [site]);
  return (
    <Page title={m.of(loaded.data?.value.name ?? site)} actions={
      <wa-button appearance="outlined" href={href(['sites', site])}>{m.back}</wa-button>
    }>
      {has('site_manager', { site }) ? (
        <>
          <Await of={loaded}>{(read) => <Origins read={read} />}</Await>
          <TokenSection site={site} />
          <PurgeSection site={site} />
        </>
      ) : <p>{m.none}</p>}
    </Page>
  );
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

function Origins({ read }: { read: Tagged<OpenSite> }) {
  const m = messages.value.doors;
  const [now, setNow] = useState(read);
  const [text, setText] = useState(read.value.origins.join('\n'));
  const action = useAction();
  const submit = async (event: Event) => {
    event.preventDefault();
    const done = await action.run(async () => setNow(await doors.open(now.value.key, lines(text), now.etag)));
    if (done) tell(messages.value.common.saved);
  };
  const refused = action.problem?.errors.find(({ pointer }) => pointer.startsWith('/origins'));
  return (
    <section class="wa-stack" aria-labelledby="origins">
      <h2 id="origins" class="wa-heading-m">{m.origins}</h2>
      <p class="quiet">{m.originsText}</p>
      <form class="wa-stack" noValidate onSubmit={(event) => void submit(event)}>
        <Refusal problem={action.problem} fields={refused ? [refused.pointer] : []} />
        <TextArea label={m.originsLabel} hint={m.originsHint} value={text} error={refused && `${lines(text)[Number(refused.pointer.split('/')[2])] ?? ''} ${refused.detail}`}
          onValue={setText} />
        <wa-button class="wa-align-self-start" type="submit" variant="brand" loading={action.busy}>{messages.value.common.save}</wa-button>
      </form>
    </section>
  );
}

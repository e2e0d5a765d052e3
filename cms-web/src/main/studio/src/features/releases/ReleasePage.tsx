import { useEffect, useState } from 'preact/hooks';
import type { Tagged } from '../../api/http';
import { type Release, releases } from '../../api/releases';
import { go, href } from '../../app/router';
import { has } from '../../app/session';
import { dateTime, messages } from '../../i18n/i18n';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { type LocalMoment, Moment, ownZone } from '../../ui/Moment';
import { Page } from '../../ui/Page';
import { ReleaseItems } from './ReleaseItems';
import { ReleaseBadge } from './ReleaseList';

const lookAgainAfter = 2000;

/** One release: what is in it, what stands in its way, and when it takes effect. */
export function ReleasePage({ id }: { id: string }) {
  const loaded = useLoad(() => releases.get(id), [id]);
  const scheduled = loaded.data?.value.state === 'scheduled';
  useEffect(() => {
    if (!scheduled) return undefined;
    const timer = setTimeout(loaded.reload, lookAgainAfter);
    return () => clearTimeout(timer);
  }, [loaded.data]);
  return (
    <Page title={loaded.data?.value.name ?? messages.value.releases.title}>
      <Await of={loaded}>{(read) => <Shown read={read} onChange={loaded.reload} />}</Await>
    </Page>
  );
}

function Shown({ read, onChange }: { read: Tagged<Release>; onChange: () => void }) {
  const m = messages.value.releases;
  const release = read.value;
  const editable = release.state !== 'launched' && (has('editor') || has('site_manager'));
  return (
    <>
      <div class="wa-cluster wa-gap-s">
        <ReleaseBadge state={release.state} />
        <span class="quiet">{m.size(release.items)}</span>
        {release.state === 'scheduled' && <span>{m.at(dateTime(release.at, release.zone), release.zone ?? '')}</span>}
        {release.launchedAt && <span>{m.launchedAt(dateTime(release.launchedAt))}</span>}
      </div>
      {editable && <When read={read} onChange={onChange} />}
      <ReleaseItems release={release} editable={editable} onChange={onChange} />
      <Steps release={release} />
    </>
  );
}

/** Now, at a time, or not yet. */
function When({ read, onChange }: { read: Tagged<Release>; onChange: () => void }) {
  const m = messages.value.releases;
  const { id, state } = read.value;
  const [moment, setMoment] = useState<LocalMoment>({ at: read.value.local ?? '', zone: read.value.zone ?? ownZone() });
  const action = useAction();
  const run = async (work: () => Promise<unknown>, told: string) => {
    if (await action.run(work)) tell(told);
    onChange();
  };
  const remove = async () => {
    if (await action.run(() => releases.remove(id))) go(href(['releases']));
  };
  return (
    <section class="wa-stack" aria-labelledby="when">
      <h2 id="when" class="wa-heading-m">{m.when}</h2>
      <Refusal problem={action.problem} fields={['/at', '/zone']} />
      <Moment label={m.time} value={moment} error={action.problem?.at('/at')} onValue={setMoment} />
      <div class="wa-cluster wa-gap-s">
        <wa-button variant="brand" disabled={!moment.at} loading={action.busy}
          onClick={() => void run(() => releases.change(id, moment, read.etag), m.scheduled)}>
          {m.schedule}
        </wa-button>
        {state === 'scheduled' && (
          <wa-button appearance="outlined" disabled={action.busy} onClick={() => void run(() => releases.change(id, { at: null }, read.etag), m.unscheduled)}>
            {m.unschedule}
          </wa-button>
        )}
        <wa-button variant="brand" appearance="outlined" disabled={action.busy || read.value.items === 0}
          onClick={() => void run(() => releases.launch(id), m.launched)}>
          {m.launch}
        </wa-button>
        <wa-button appearance="plain" disabled={action.busy} onClick={() => void remove()}>{m.remove}</wa-button>
      </div>
    </section>
  );
}

function Steps({ release }: { release: Release }) {
  const m = messages.value.releases;
  return (
    <section class="wa-stack wa-gap-xs" aria-labelledby="steps">
      <h2 id="steps" class="wa-heading-m">{m.history}</h2>
      <ul class="plain">
        {(release.history ?? []).map((step) => (
          <li key={step.at}>
            {m.states[step.state]} <span class="quiet">{dateTime(step.at)} {messages.value.common.by(step.by.name)}</span>
            {step.reason && <p lang="en">{step.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

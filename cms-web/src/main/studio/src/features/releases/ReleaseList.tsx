import { useState } from 'preact/hooks';
import { type Release, releases, type ReleaseState } from '../../api/releases';
import { go, href, route, setQuery } from '../../app/router';
import { has } from '../../app/session';
import { dateTime, messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { Choice, TextField } from '../../ui/fields';
import { Refusal } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { Page } from '../../ui/Page';
import { Paged } from '../../ui/paged';

const states: ReleaseState[] = ['open', 'scheduled', 'launched', 'refused'];
const variants = { open: 'neutral', scheduled: 'brand', launched: 'success', refused: 'danger' } as const;

export const ReleaseBadge = ({ state }: { state: ReleaseState }) => (
  <wa-badge variant={variants[state]} appearance="filled-outlined">{messages.value.releases.states[state]}</wa-badge>
);

/** What goes out together, in several languages and on several sites. */
export function ReleaseList() {
  const m = messages.value.releases;
  const [creating, setCreating] = useState(false);
  const state = route.value.query.get('state') ?? '';
  return (
    <Page title={m.title} actions={(has('editor') || has('site_manager')) && (
      <wa-button variant="brand" onClick={() => setCreating(true)}>{m.create}</wa-button>
    )}>
      {creating && <NewRelease onClose={() => setCreating(false)} />}
      <search aria-label={m.filters} class="filters">
        <Choice label={m.state} all value={state} onValue={(chosen) => setQuery({ state: chosen })}
          options={states.map((one) => ({ value: one, label: m.states[one] }))} />
      </search>
      <Paged read={(cursor) => releases.list(state, cursor)} on={[state]} empty={m.empty}>
        {(items) => <ul class="plain cards">{items.map((one) => <Card key={one.id} release={one} />)}</ul>}
      </Paged>
    </Page>
  );
}

function Card({ release }: { release: Release }) {
  const m = messages.value.releases;
  return (
    <li class="card wa-split wa-gap-s">
      <a href={href(['releases', release.id])}><strong>{release.name}</strong></a>
      <span class="wa-cluster wa-gap-s">
        <span class="quiet">{m.size(release.items)} · {dateTime(release.launchedAt ?? release.at ?? release.createdAt)}</span>
        <ReleaseBadge state={release.state} />
      </span>
    </li>
  );
}

function NewRelease({ onClose }: { onClose: () => void }) {
  const m = messages.value.releases;
  const [name, setName] = useState('');
  const action = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    void action.run(async () => go(href(['releases', (await releases.create({ name })).id])));
  };
  return (
    <Dialog label={m.create} open onClose={onClose}>
      <form class="wa-stack" noValidate onSubmit={submit}>
        <Refusal problem={action.problem} fields={['/name']} />
        <TextField label={m.name} required value={name} error={action.problem?.at('/name')} onValue={setName} />
        <wa-button class="wa-align-self-start" type="submit" variant="brand" loading={action.busy}>{m.create}</wa-button>
      </form>
    </Dialog>
  );
}

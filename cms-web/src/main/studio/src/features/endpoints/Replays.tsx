import { useEffect, useState } from 'preact/hooks';
import { type Replay, replays, type ReplayWish } from '../../api/deliveries';
import { dateTime, messages } from '../../i18n/i18n';
import { Refusal, tell } from '../../ui/feedback';
import { Choice, TextField } from '../../ui/fields';
import { useAction, useLoad } from '../../ui/load';

const lookAgainAfter = 1500;

/** Sends an endpoint again what it asks for, and shows how far that is. */
export function Replays({ site, endpoint, onBegun }: { site: string; endpoint: string; onBegun: () => void }) {
  const m = messages.value.endpoints;
  const loaded = useLoad(() => replays.list(site, endpoint), [site, endpoint]);
  const items = loaded.data?.items ?? [];
  const moves = items.some((replay) => replay.state === 'running' || (replay.state === 'done' && replay.waiting > 0));
  useEffect(() => {
    if (!moves) return undefined;
    const timer = setTimeout(loaded.reload, lookAgainAfter);
    return () => clearTimeout(timer);
  }, [loaded.data, moves]);
  return (
    <section class="wa-stack" aria-labelledby="replays">
      <h2 id="replays" class="wa-heading-m">{m.replay}</h2>
      <Begin site={site} endpoint={endpoint} onBegun={() => { loaded.reload(); onBegun(); }} />
      <Refusal problem={loaded.problem} />
      {items.length > 0 && (
        <ul class="plain wa-stack wa-gap-2xs" aria-label={m.replays}>
          {items.map((replay) => <Row key={replay.id} {...{ site, endpoint, replay }} onChanged={loaded.reload} />)}
        </ul>
      )}
    </section>
  );
}

type Way = 'after' | 'from' | 'since';

function Begin({ site, endpoint, onBegun }: { site: string; endpoint: string; onBegun: () => void }) {
  const m = messages.value.endpoints;
  const [way, setWay] = useState<Way>('after');
  const [start, setStart] = useState('0');
  const [to, setTo] = useState('');
  const [only, setOnly] = useState<'all' | 'failed'>('all');
  const action = useAction();
  const begin = async (event: Event) => {
    event.preventDefault();
    const first: ReplayWish = way === 'since' ? { since: start ? new Date(start).toISOString() : '' } : { [way]: Number(start) };
    const wish: ReplayWish = { ...first, ...(to ? { to: Number(to) } : {}), only };
    if (!(await action.run(() => replays.begin(site, endpoint, wish)))) return;
    tell(m.replayed);
    onBegun();
  };
  return (
    <form class="filters" noValidate onSubmit={(event) => void begin(event)}>
      <Refusal problem={action.problem} fields={['/after', '/from', '/since', '/to']} />
      <Choice label={m.replayFrom} value={way} onValue={(value) => { setWay(value as Way); setStart(value === 'since' ? '' : '0'); }}
        options={(['after', 'from', 'since'] as Way[]).map((value) => ({ value, label: m.ways[value] }))} />
      <TextField key={way} label={m.ways[way]} type={way === 'since' ? 'datetime-local' : 'number'} value={start}
        error={action.problem?.at(`/${way}`)} onValue={setStart} />
      {way !== 'since' && <TextField label={m.replayTo} type="number" value={to} error={action.problem?.at('/to')} onValue={setTo} />}
      <Choice label={m.replayOnly} value={only} onValue={(value) => setOnly(value === 'failed' ? 'failed' : 'all')}
        options={(['all', 'failed'] as const).map((value) => ({ value, label: m.onlies[value] }))} />
      <wa-button type="submit" appearance="outlined" loading={action.busy}>{m.replay}</wa-button>
    </form>
  );
}

interface RowProps {
  site: string;
  endpoint: string;
  replay: Replay;
  onChanged: () => void;
}

function Row({ site, endpoint, replay, onChanged }: RowProps) {
  const m = messages.value.endpoints;
  const action = useAction();
  const { id, after, to, reached, deliveries, waiting, state, createdAt } = replay;
  const cancel = async () => {
    if (await action.run(() => replays.cancel(site, endpoint, id))) onChanged();
  };
  return (
    <li class="wa-stack wa-gap-2xs">
      <div class="wa-split wa-gap-s">
        <span>
          {dateTime(createdAt)} · {m.replayRange(after + 1, to)} · {m.replayStates[state]}
          {state === 'running' && ` · ${m.reached(reached)}`} · {m.replayCount(deliveries, waiting)}
        </span>
        {(state === 'running' || waiting > 0) && state !== 'cancelled' && (
          <wa-button size="s" appearance="outlined" loading={action.busy} onClick={() => void cancel()}>{m.replayCancel}</wa-button>
        )}
      </div>
      <Refusal problem={action.problem} />
    </li>
  );
}

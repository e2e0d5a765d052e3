import { useState } from 'preact/hooks';
import { doors, type PurgeTarget } from '../../api/doors';
import type { Tagged } from '../../api/http';
import { dateTime, messages } from '../../i18n/i18n';
import { Choice, TextField } from '../../ui/fields';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { causeText } from '../endpoints/cause';

/** The content delivery network before a site, and how telling it goes. */
export function PurgeSection({ site }: { site: string }) {
  const m = messages.value.doors;
  const loaded = useLoad(async () => ({ target: await doors.target(site) }), [site]);
  return (
    <section class="wa-stack" aria-labelledby="purge">
      <h2 id="purge" class="wa-heading-m">{m.purge}</h2>
      <p class="quiet">{m.purgeText}</p>
      <Await of={loaded}>
        {({ target }) => (
          <>
            {target && <State site={site} target={target.value} onChange={loaded.reload} />}
            <Settings key={target?.etag ?? 'none'} site={site} read={target} onChange={loaded.reload} />
          </>
        )}
      </Await>
    </section>
  );
}

function State({ site, target, onChange }: { site: string; target: PurgeTarget; onChange: () => void }) {
  const m = messages.value.doors;
  const action = useAction();
  const { state } = target;
  const run = async (work: () => Promise<unknown>, said: string) => {
    if (!(await action.run(work))) return;
    tell(said);
    onChange();
  };
  const failing = state.attempts > 0 && state.failedAt;
  return (
    <div class="card wa-stack wa-gap-s">
      <div class="wa-split wa-gap-s">
        <span class="wa-cluster wa-gap-s">
          <wa-badge variant={failing ? 'danger' : 'success'} appearance="filled-outlined">{failing ? m.failing : m.working}</wa-badge>
          <span>{state.purgedAt ? m.workingAt(dateTime(state.purgedAt)) : m.notYet}</span>
          {state.pending > 0 && <span class="quiet">{m.pending(state.pending)}</span>}
        </span>
        <span class="wa-cluster wa-gap-s">
          <wa-button size="s" appearance="outlined" disabled={action.busy} onClick={() => void run(() => doors.purge(site), m.purging)}>{m.purgeAll}</wa-button>
          <wa-button size="s" appearance="outlined" disabled={action.busy} onClick={() => void run(() => doors.removeTarget(site), m.removed)}>{m.remove}</wa-button>
          <wa-button size="s" appearance="plain" onClick={onChange}>{messages.value.common.reload}</wa-button>
        </span>
      </div>
      {failing && <p>{m.failingSince(state.attempts, dateTime(failing))}: <Why failure={state.failure ?? ''} /></p>}
      <Refusal problem={action.problem} />
    </div>
  );
}

const answer = /^answered (\d{3}): (.*)$/s;

/** Why the network could not be told; what it said itself stays as it is. */
function Why({ failure }: { failure: string }) {
  const [, status, said] = answer.exec(failure) ?? [];
  const words = causeText(status ? `http_${status}` : failure);
  if (!words) return <code lang="en">{failure}</code>;
  return <>{words} {said && <code>{said}</code>}</>;
}

const begun = (read: Tagged<PurgeTarget> | null) => ({
  kind: read?.value.kind ?? 'fastly', service: read?.value.service ?? '', apiToken: '', apiUrl: read?.value.apiUrl ?? '', hold: String(read?.value.holdSeconds ?? 45),
});

function Settings({ site, read, onChange }: { site: string; read: Tagged<PurgeTarget> | null; onChange: () => void }) {
  const m = messages.value.doors;
  const [draft, setDraft] = useState(begun(read));
  const action = useAction();
  const at = (field: string) => action.problem?.at(field);
  const submit = async (event: Event) => {
    event.preventDefault();
    const { kind, service, apiToken, apiUrl, hold } = draft;
    const settings = {
      kind, service: service.trim(), holdSeconds: Number(hold), ...(apiToken ? { apiToken } : {}), ...(apiUrl.trim() ? { apiUrl: apiUrl.trim() } : {}),
    };
    if (!(await action.run(() => doors.setTarget(site, settings, read?.etag ?? null)))) return;
    tell(messages.value.common.saved);
    onChange();
  };
  return (
    <form class="wa-stack" noValidate onSubmit={(event) => void submit(event)}>
      <Refusal problem={action.problem} fields={['/service', '/apiToken', '/apiUrl', '/holdSeconds']} />
      <Choice label={m.kind} value={draft.kind} onValue={(kind) => setDraft({ ...draft, kind: kind === 'cloudflare' ? 'cloudflare' : 'fastly', apiUrl: '' })}
        options={['fastly', 'cloudflare'].map((kind) => ({ value: kind, label: m.kinds[kind] ?? kind }))} />
      <TextField label={m.service} required value={draft.service} error={at('/service')} onValue={(service) => setDraft({ ...draft, service })} />
      <TextField label={m.apiToken} type="password" autocomplete="new-password" hint={read ? m.apiTokenKept : m.apiTokenHint} value={draft.apiToken} error={at('/apiToken')}
        onValue={(apiToken) => setDraft({ ...draft, apiToken })} />
      <TextField label={m.apiUrl} type="url" hint={m.apiUrlHint} value={draft.apiUrl} error={at('/apiUrl')} onValue={(apiUrl) => setDraft({ ...draft, apiUrl })} />
      <TextField label={m.hold} type="number" hint={m.holdHint} value={draft.hold} error={at('/holdSeconds')} onValue={(hold) => setDraft({ ...draft, hold })} />
      <wa-button class="wa-align-self-start" type="submit" variant="brand" disabled={!draft.service.trim()} loading={action.busy}>{messages.value.common.save}</wa-button>
    </form>
  );
}

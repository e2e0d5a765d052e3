import { useState } from 'preact/hooks';
import { changeTypes, type Endpoint, endpoints, eventTypes, type Owner } from '../../api/endpoints';
import { messages } from '../../i18n/i18n';
import { Choice } from '../../ui/fields';
import { Refusal } from '../../ui/feedback';
import { Outcome, useTrial } from './trial';

/** Ways to try an endpoint. */
export function Trials({ of, endpoint, onTried }: { of: Owner; endpoint: Endpoint; onTried: () => void }) {
  const m = messages.value.endpoints;
  const offered = of === null ? eventTypes : changeTypes;
  const [type, setType] = useState(offered[0] ?? '');
  const ping = useTrial(onTried);
  const example = useTrial(onTried);
  return (
    <section class="wa-stack" aria-labelledby="trials">
      <h2 id="trials" class="wa-heading-m">{m.trials}</h2>
      <Refusal problem={ping.problem ?? example.problem} />
      <div class="wa-cluster wa-gap-s">
        <wa-button appearance="outlined" loading={ping.busy} onClick={() => ping.run(() => endpoints.ping(of, endpoint.id))}>{m.ping}</wa-button>
        <Outcome of={ping.delivery} />
      </div>
      <p class="quiet">{m.exampleText}</p>
      <div class="replay">
        <Choice label={m.example} value={type} onValue={setType} options={offered.map((one) => ({ value: one, label: one }))} />
        <wa-button appearance="outlined" loading={example.busy}
          onClick={() => example.run(() => endpoints.example(of, endpoint.id, type))}>{m.sendExample}</wa-button>
      </div>
      <Outcome of={example.delivery} />
    </section>
  );
}

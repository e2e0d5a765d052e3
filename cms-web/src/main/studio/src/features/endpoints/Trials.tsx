import { useState } from 'preact/hooks';
import { changeTypes, type Endpoint, endpoints, eventTypes, type Owner } from '../../api/endpoints';
import { messages } from '../../i18n/i18n';
import { Choice } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';

/** Ways to try an endpoint. */
export function Trials({ of, endpoint }: { of: Owner; endpoint: Endpoint }) {
  const m = messages.value.endpoints;
  const offered = of === null ? eventTypes : changeTypes;
  const [type, setType] = useState(offered[0] ?? '');
  const action = useAction();
  const done = async (work: () => Promise<unknown>, said: string) => {
    if (await action.run(work)) tell(said);
  };
  return (
    <section class="wa-stack" aria-labelledby="trials">
      <h2 id="trials" class="wa-heading-m">{m.trials}</h2>
      <Refusal problem={action.problem} />
      <wa-button class="wa-align-self-start" appearance="outlined" disabled={action.busy}
        onClick={() => void done(() => endpoints.ping(of, endpoint.id), m.pinged)}>{m.ping}</wa-button>
      <p class="quiet">{m.exampleText}</p>
      <div class="replay">
        <Choice label={m.example} value={type} onValue={setType} options={offered.map((one) => ({ value: one, label: one }))} />
        <wa-button appearance="outlined" disabled={action.busy}
          onClick={() => void done(() => endpoints.example(of, endpoint.id, type), m.exampleSent)}>{m.sendExample}</wa-button>
      </div>
    </section>
  );
}

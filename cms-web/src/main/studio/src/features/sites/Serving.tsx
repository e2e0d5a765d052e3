import { useState } from 'preact/hooks';
import { type Endpoint, endpoints } from '../../api/endpoints';
import { messages } from '../../i18n/i18n';
import { Refusal, tell } from '../../ui/feedback';
import { TextField } from '../../ui/fields';
import { useAction } from '../../ui/load';

/** How an endpoint is served: in order or several at once, and how fast. */
export function Serving({ site, endpoint, onChanged }: { site: string; endpoint: Endpoint; onChanged: () => void }) {
  const m = messages.value.sites;
  const [ordered, setOrdered] = useState(endpoint.ordered);
  const [rate, setRate] = useState(String(endpoint.ratePerSecond ?? ''));
  const action = useAction();
  const save = async (event: Event) => {
    event.preventDefault();
    if (!(await action.run(() => endpoints.serve(site, endpoint.id, { ordered, ratePerSecond: Number(rate || 0) })))) return;
    tell(m.servingSaved);
    onChanged();
  };
  return (
    <form class="filters" noValidate onSubmit={(event) => void save(event)}>
      <Refusal problem={action.problem} fields={['/ratePerSecond']} />
      <wa-switch checked={ordered} onChange={() => setOrdered(!ordered)}>{m.ordered}</wa-switch>
      <TextField label={m.rate} hint={m.rateHint} type="number" value={rate} error={action.problem?.at('/ratePerSecond')} onValue={setRate} />
      <wa-button type="submit" appearance="outlined" loading={action.busy}>{m.save}</wa-button>
    </form>
  );
}

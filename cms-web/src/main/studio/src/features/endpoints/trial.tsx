import { useState } from 'preact/hooks';
import { deliveries, type Delivery } from '../../api/deliveries';
import { href } from '../../app/router';
import { messages } from '../../i18n/i18n';
import { useAction } from '../../ui/load';
import { causeText } from './cause';

const lookAgainAfter = 500;
const looks = 30;

/** Waits some seconds, at most, until a delivery has been tried. */
async function tried(id: string): Promise<Delivery> {
  for (let left = looks; ; left--) {
    const delivery = await deliveries.get(id);
    if (left === 0 || delivery.state !== 'pending' || delivery.tries?.length) return delivery;
    await new Promise((go) => setTimeout(go, lookAgainAfter));
  }
}

/** Sends something to try an endpoint with, and finds out what came of it. */
export function useTrial(onTried: () => void) {
  const [delivery, setDelivery] = useState<Delivery>();
  const action = useAction();
  const run = (send: () => Promise<string>) => {
    setDelivery(undefined);
    void action.run(async () => {
      setDelivery(await tried(await send()));
      onTried();
    });
  };
  return { delivery, busy: action.busy, problem: action.problem, run };
}

/** What came of a trial, which leads to the whole of it. */
export function Outcome({ of }: { of: Delivery | undefined }) {
  return <span role="status">{of && <Said of={of} />}</span>;
}

function Said({ of }: { of: Delivery }) {
  const m = messages.value.endpoints;
  const last = of.tries?.at(-1);
  const words = last?.status ? m.answeredIn(last.status, last.durationMs ?? 0) : last ? causeText(last.error) ?? last.error : m.notTried;
  const variant = !last ? 'neutral' : of.state === 'delivered' ? 'success' : 'danger';
  return (
    <span class="wa-cluster wa-gap-2xs">
      <wa-badge variant={variant} appearance="filled-outlined">{messages.value.deliveries[of.state]}</wa-badge>
      <a href={href(['deliveries', of.id])}>{words}</a>
    </span>
  );
}

import { type Change, changes, type Delivery } from '../../api/deliveries';

/** What the deliveries bring, by position; neighbours in the log are read together. */
export async function brought(deliveries: Delivery[]): Promise<ReadonlyMap<number, Change>> {
  const found = new Map<number, Change>();
  let wanted = deliveries.flatMap(({ position }) => (typeof position === 'number' ? [position] : []));
  while (wanted.length > 0) {
    const { items } = await changes.after(Math.min(...wanted) - 1);
    const last = items.at(-1)?.position ?? Infinity;
    for (const change of items) found.set(change.position, change);
    wanted = wanted.filter((position) => position > last);
  }
  return found;
}

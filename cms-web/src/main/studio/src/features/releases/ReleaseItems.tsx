import { useState } from 'preact/hooks';
import { type Obstacle, type Release, type ReleaseItem, releases } from '../../api/releases';
import { href } from '../../app/router';
import { direction, localeName, messages } from '../../i18n/i18n';
import { Refusal } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { Paged } from '../../ui/paged';
import { AddItems } from './AddItems';

interface ReleaseItemsProps {
  release: Release;
  editable: boolean;
  onChange: () => void;
}

/** What is in a release, each with what stands in its way. */
export function ReleaseItems({ release, editable, onChange }: ReleaseItemsProps) {
  const m = messages.value.releases;
  const [adding, setAdding] = useState(false);
  const checked = useLoad(() => (editable ? releases.check(release.id) : Promise.resolve({ ready: true, items: [] })), [release.id, release.items]);
  const obstacles = checked.data?.items ?? [];
  return (
    <section class="wa-stack" aria-labelledby="items">
      <div class="wa-split wa-gap-s">
        <h2 id="items" class="wa-heading-m">{m.items}</h2>
        {editable && <wa-button size="s" variant="brand" onClick={() => setAdding(true)}>{m.add}</wa-button>}
      </div>
      <Refusal problem={checked.problem} />
      {editable && checked.data && release.items > 0 && (
        <wa-callout variant={checked.data.ready ? 'success' : 'danger'} role="status">
          <wa-icon slot="icon" name={checked.data.ready ? 'check-circle' : 'exclamation-triangle'} />
          {checked.data.ready ? m.ready : m.notReady(new Set(obstacles.filter(({ blocks }) => blocks).map(({ item }) => item)).size)}
        </wa-callout>
      )}
      {adding && <AddItems release={release.id} onAdded={onChange} onClose={() => setAdding(false)} />}
      <Paged read={(cursor) => releases.items(release.id, cursor)} on={[release.id, release.items]} empty={m.noItems}>
        {(items) => (
          <ul class="plain cards">
            {items.map((item) => (
              <Card key={item.id} release={release.id} item={item} editable={editable} onChange={onChange}
                obstacles={obstacles.filter((one) => one.item === item.id)} />
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}

interface CardProps {
  release: string;
  item: ReleaseItem;
  obstacles: Obstacle[];
  editable: boolean;
  onChange: () => void;
}

function Card({ release, item, obstacles, editable, onChange }: CardProps) {
  const m = messages.value.releases;
  const action = useAction();
  const take = async () => {
    if (await action.run(() => releases.take(release, item.id))) onChange();
  };
  return (
    <li class="card wa-stack wa-gap-2xs">
      <div class="wa-split wa-gap-s">
        <span>
          {m.actions[item.action]}{' '}
          <a href={href(['articles', item.article, item.locale])} lang={item.locale} dir={direction(item.locale)}>{item.title}</a>{' '}
          <span class="quiet">
            {localeName(item.locale)} · {item.sites.join(', ') || m.allSites}
            {item.revision ? ` · ${messages.value.edition.revision(item.revision)}` : ''}
          </span>
        </span>
        {editable && <wa-button size="s" appearance="plain" loading={action.busy} onClick={() => void take()}>{m.take}</wa-button>}
      </div>
      <Refusal problem={action.problem} />
      {obstacles.length > 0 && (
        <ul class="plain findings">
          {obstacles.map((one) => (
            <li key={`${one.code} ${one.site ?? ''}`} data-severity={one.blocks ? 'block' : 'warn'}>
              <wa-icon name={one.blocks ? 'x-circle-fill' : 'exclamation-triangle'} label={messages.value.checks.severities[one.blocks ? 'block' : 'warn']} />
              <span>{m.obstacles[one.code] ?? one.detail}{one.site ? ` (${one.site})` : ''}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

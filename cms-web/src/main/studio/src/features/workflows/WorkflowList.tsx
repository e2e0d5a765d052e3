import { workflows } from '../../api/review';
import { href } from '../../app/router';
import { has } from '../../app/session';
import { messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';

/** The stages that texts pass before they may go out, and which texts each workflow is for. */
export function WorkflowList() {
  const m = messages.value.workflows;
  const loaded = useLoad(() => workflows.list(), []);
  return (
    <Page title={m.title} actions={has('administrator') && <wa-button variant="brand" href={href(['workflows', 'new'])}>{m.create}</wa-button>}>
      <p class="quiet">{m.explained}</p>
      <Await of={loaded}>
        {({ items }) => (
          <ul class="plain cards">
            {items.map((one) => (
              <li key={one.key} class="card wa-stack wa-gap-2xs">
                <a href={href(['workflows', one.key])}><strong>{one.name}</strong></a>
                <span>{one.stages.map(({ name, approvals }) => (approvals > 1 ? `${name} (${approvals})` : name)).join(' → ')}</span>
                <span class="quiet">{[...one.types, ...one.locales, ...one.sites].join(', ') || m.everything}</span>
              </li>
            ))}
          </ul>
        )}
      </Await>
    </Page>
  );
}

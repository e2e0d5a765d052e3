import { type Fact, facts, type FactUse } from '../../api/facts';
import { go, href } from '../../app/router';
import { has } from '../../app/session';
import { direction, localeName, messages } from '../../i18n/i18n';
import { Refusal } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { Paged } from '../../ui/paged';

/** Where a figure stands, and the way to bring its approved version everywhere at once. */
export function FactUses({ fact }: { fact: Fact }) {
  const m = messages.value.facts;
  const action = useAction();
  const prepare = () => void action.run(async () => go(href(['releases', (await facts.release(fact.key)).id])));
  return (
    <section class="wa-stack" aria-labelledby="uses">
      <div class="wa-split wa-gap-s">
        <h2 id="uses" class="wa-heading-m">{m.uses}</h2>
        {has('editor') && fact.approved && <wa-button size="s" variant="brand" loading={action.busy} onClick={prepare}>{m.prepare}</wa-button>}
      </div>
      <Refusal problem={action.problem} />
      <Paged read={(cursor) => facts.uses(fact.key, cursor)} on={[fact.key, fact.approved?.number]} empty={m.unused}>
        {(uses) => <ul class="plain cards">{uses.map((use) => <Use key={`${use.articleId}/${use.locale}`} use={use} current={fact.approved?.number} />)}</ul>}
      </Paged>
    </section>
  );
}

function Use({ use, current }: { use: FactUse; current: number | undefined }) {
  const m = messages.value.facts;
  return (
    <li class="card wa-split wa-gap-s">
      <a href={href(['articles', use.articleId, use.locale])} lang={use.locale} dir={direction(use.locale)}>{use.title}</a>
      <span class="wa-cluster wa-gap-xs">
        <span class="quiet">{localeName(use.locale)}</span>
        {use.live.map(({ site, version }) => (
          <wa-badge key={site} variant={version === current ? 'success' : 'warning'} appearance="filled-outlined">{m.shows(site, version)}</wa-badge>
        ))}
      </span>
    </li>
  );
}

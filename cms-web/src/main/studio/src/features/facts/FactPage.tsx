import { type Fact, facts } from '../../api/facts';
import type { Tagged } from '../../api/http';
import { go, href } from '../../app/router';
import { account, has } from '../../app/session';
import { dateTime, localeName, messages } from '../../i18n/i18n';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { FactForm } from './FactForm';
import { FactBadges } from './FactList';
import { FactUses } from './FactUses';

/** One figure: what it says in each language, who approved it, where it stands, and its next version. */
export function FactPage({ of }: { of: string }) {
  const loaded = useLoad(() => facts.get(of), [of]);
  return (
    <Page title={loaded.data?.value.label ?? of}>
      <Await of={loaded}>{(read) => <Shown key={read.etag} read={read} onChange={loaded.reload} />}</Await>
    </Page>
  );
}

export function NewFact() {
  return (
    <div class="narrow wide">
      <Page title={messages.value.facts.create}>
        <FactForm read={null} onSaved={(key) => go(href(['facts', key]))} />
      </Page>
    </div>
  );
}

function Shown({ read, onChange }: { read: Tagged<Fact>; onChange: () => void }) {
  const m = messages.value.facts;
  const fact = read.value;
  return (
    <>
      <div class="wa-cluster wa-gap-s">
        <FactBadges fact={fact} />
        <code>{fact.key}</code>
        <a href={fact.newest.sourceUrl} target="_blank" rel="noreferrer">{fact.newest.source}, {fact.newest.year}</a>
        <span class="quiet">{m.until(fact.reviewBy)}</span>
      </div>
      <Approval fact={fact} onChange={onChange} />
      <Texts of={fact} />
      <FactUses fact={fact} />
      {has('editor') && (
        <wa-details summary={m.next} appearance="outlined">
          <FactForm read={read} onSaved={onChange} />
        </wa-details>
      )}
    </>
  );
}

/** Whoever wrote a version cannot approve it. */
function Approval({ fact, onChange }: { fact: Fact; onChange: () => void }) {
  const m = messages.value.facts;
  const action = useAction();
  const { newest, approved } = fact;
  if (approved?.number === newest.number) {
    return <p class="quiet">{m.approvedBy(approved.number, approved.approvedBy?.name ?? '', dateTime(approved.approvedAt))}</p>;
  }
  const approve = async () => {
    if (!(await action.run(() => facts.approve(fact.key, newest.number)))) return;
    tell(m.approvedNow);
    onChange();
  };
  return (
    <wa-callout>
      <p>{m.waitsFor(newest.number, newest.author.name)}</p>
      <Refusal problem={action.problem} />
      {has('reviewer') && newest.author.id !== account.value?.id && (
        <wa-button variant="success" loading={action.busy} onClick={() => void approve()}>{m.approve(newest.number)}</wa-button>
      )}
    </wa-callout>
  );
}

function Texts({ of }: { of: Fact }) {
  const m = messages.value.facts;
  const loaded = useLoad(() => facts.texts(of.key), [of.key, of.newest.number, of.approved?.number]);
  return (
    <section class="wa-stack wa-gap-xs" aria-labelledby="texts">
      <h2 id="texts" class="wa-heading-m">{m.texts}</h2>
      <Await of={loaded}>
        {({ items }) => (
          <dl class="terms">
            {items.map(({ locale, newest, approved }) => (
              <div key={locale}>
                <dt>{localeName(locale)}</dt>
                <dd lang={locale}>
                  {newest ?? <span lang={undefined} class="quiet">{m.noWords}</span>}
                  {approved && approved !== newest ? <span class="quiet" lang={undefined}> ({m.now} {approved})</span> : ''}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Await>
    </section>
  );
}

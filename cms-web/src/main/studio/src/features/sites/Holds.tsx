import { type Comparison, type Copy, convergence, type Part } from '../../api/convergence';
import { Problem } from '../../api/http';
import { href } from '../../app/router';
import { has } from '../../app/session';
import { dateTime, localeName, messages } from '../../i18n/i18n';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { Paged } from '../../ui/paged';
import { Standing } from './Standing';

/** Whether a site holds what it should, what it said of that, and what differed when it last compared itself. */
export function Holds({ site }: { site: string }) {
  const m = messages.value.convergence;
  const loaded = useLoad(() => convergence.of(site), [site]);
  return (
    <section class="wa-stack" aria-labelledby="holds">
      <h2 id="holds" class="wa-heading-m">{m.title}</h2>
      <p class="quiet">{m.text}</p>
      <Await of={loaded}>
        {(known) => (
          <>
            {known.copies.length === 0 && <p><Standing of={known} /></p>}
            <ul class="plain cards">
              {known.copies.map((copy) => <CopyCard key={part(copy)} site={site} copy={copy} onChange={loaded.reload} />)}
            </ul>
          </>
        )}
      </Await>
      <wa-details summary={m.history} appearance="outlined"><Receipts site={site} /></wa-details>
      <wa-details summary={m.comparison} appearance="outlined"><Compared site={site} /></wa-details>
    </section>
  );
}

function part({ locale, topic, type }: Part): string {
  const narrowed = [locale && localeName(locale), topic, type].filter(Boolean).join(' · ');
  return narrowed || messages.value.convergence.everything;
}

function CopyCard({ site, copy, onChange }: { site: string; copy: Copy; onChange: () => void }) {
  const m = messages.value.convergence;
  const action = useAction();
  const forget = async () => {
    if (!(await action.run(() => convergence.forget(site, copy)))) return;
    tell(m.forgotten);
    onChange();
  };
  return (
    <li class="card wa-stack wa-gap-s">
      <div class="wa-split wa-gap-s">
        <span>{part(copy)} <span class="quiet">{m.heard(dateTime(copy.heardAt))}</span></span>
        <span class="wa-cluster wa-gap-s">
          <Standing of={copy} />
          {has('site_manager', { site }) && (
            <wa-button size="s" appearance="outlined" disabled={action.busy} onClick={() => void forget()}>{m.forget}</wa-button>
          )}
        </span>
      </div>
      <Refusal problem={action.problem} />
    </li>
  );
}

function Receipts({ site }: { site: string }) {
  const m = messages.value.convergence;
  return (
    <Paged read={(cursor) => convergence.receipts(site, cursor)} on={[site]} empty={m.noReceipts}>
      {(receipts) => (
        <table class="list">
          <caption class="wa-visually-hidden">{m.history}</caption>
          <thead>
            <tr>
              <th scope="col">{m.at}</th>
              <th scope="col">{m.copy}</th>
              <th scope="col">{m.position}</th>
              <th scope="col">{m.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {receipts.map((one) => (
              <tr key={one.id}>
                <td>{dateTime(one.lastAt)} <span class="quiet">{m.times(one.times)}</span></td>
                <td>{part(one)}</td>
                <td>{one.position}</td>
                <td><wa-badge variant={one.inStep ? 'success' : 'danger'} appearance="filled-outlined">{one.inStep ? m.states.in_step : m.not}</wa-badge></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Paged>
  );
}

/** A site that never compared itself is no fault. */
const orNone = (reading: Promise<Comparison>): Promise<Comparison | null> =>
  reading.catch((thrown: unknown) => {
    if (thrown instanceof Problem && thrown.status === 404) return null;
    throw thrown;
  });

function Compared({ site }: { site: string }) {
  const m = messages.value.convergence;
  const loaded = useLoad(() => orNone(convergence.comparison(site)), [site]);
  return (
    <Await of={loaded}>
      {(last) => last === null ? <p>{m.notCompared}</p> : (
        <div class="wa-stack">
          <p>{m.compared(dateTime(last.at))} {part(last)}: {m.counts(last.same, last.missing, last.different, last.remove)}</p>
          <Differences site={site} />
        </div>
      )}
    </Await>
  );
}

function Differences({ site }: { site: string }) {
  const m = messages.value.convergence;
  return (
    <Paged read={(cursor) => convergence.differences(site, cursor)} on={[site]} empty={m.allSame}>
      {(items) => (
        <table class="list">
          <caption class="wa-visually-hidden">{m.comparison}</caption>
          <thead>
            <tr>
              <th scope="col">{m.edition}</th>
              <th scope="col">{messages.value.sites.locales}</th>
              <th scope="col">{m.difference}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={`${one.articleId} ${one.locale}`}>
                <th scope="row">
                  {one.title
                    ? <a href={href(['articles', one.articleId, one.locale, 'publish'])} lang={one.locale}>{one.title}</a>
                    : <span class="quiet">{m.unknown} <code class="address">{one.articleId}</code></span>}
                </th>
                <td>{localeName(one.locale)}</td>
                <td>{m.differences[one.difference]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Paged>
  );
}

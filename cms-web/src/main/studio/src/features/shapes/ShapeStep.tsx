import { useState } from 'preact/hooks';
import type { Tagged } from '../../api/http';
import { type Shape, shapes, type ShapeVersion } from '../../api/shapes';
import { type Site, sites } from '../../api/sites';
import { account, has } from '../../app/session';
import { dateTime, messages } from '../../i18n/i18n';
import { Await, Refusal, tell } from '../../ui/feedback';
import { Choice } from '../../ui/fields';
import { useAction, useLoad } from '../../ui/load';
import type { StepProps } from '../editor/EditionPage';
import { ShapeForm } from './ShapeForm';
import { ShapeTerms } from './ShapeTerms';

interface Where {
  id: string;
  locale: string;
  site: string;
}

/** What an edition says on single sites instead of its own words. */
export function ShapeStep({ article, locale }: StepProps) {
  const m = messages.value.shapes;
  const known = useLoad(() => sites.list(), []);
  return (
    <div class="wa-stack wa-gap-l">
      <p class="quiet">{m.intro}</p>
      <Await of={known}>{({ items }) => <Chosen id={article.id} locale={locale} offered={items.filter((site) => shows(site, locale))} />}</Await>
    </div>
  );
}

const shows = (site: Site, locale: string): boolean =>
  site.locales.some((one) => one.locale === locale || (one.fallbacks ?? []).includes(locale));

function Chosen({ id, locale, offered }: { id: string; locale: string; offered: Site[] }) {
  const m = messages.value.shapes;
  const [chosen, setChosen] = useState(offered[0]?.key ?? '');
  if (!chosen) return <p>{m.noSites}</p>;
  return (
    <>
      <Choice label={m.site} value={chosen} onValue={setChosen} options={offered.map((site) => ({ value: site.key, label: site.name }))} />
      <OfSite key={chosen} id={id} locale={locale} site={chosen} />
    </>
  );
}

function OfSite(where: Where) {
  const loaded = useLoad(() => shapes.get(where.id, where.locale, where.site), [where.id, where.locale, where.site]);
  return <Await of={loaded}>{(read) => <Shown key={read.etag} where={where} read={read} onChange={loaded.reload} />}</Await>;
}

function Shown({ where, read, onChange }: { where: Where; read: Tagged<Shape>; onChange: () => void }) {
  const m = messages.value.shapes;
  const { approved, pending } = read.value;
  const isEmpty = !pending && (!approved || Object.keys(approved.content).length === 0);
  return (
    <div class="wa-stack wa-gap-l">
      {isEmpty && <p>{m.none}</p>}
      {approved && !isEmpty && (
        <section class="card wa-stack wa-gap-s" aria-labelledby="shown">
          <h2 id="shown" class="wa-heading-m">{m.shown}</h2>
          <ShapeTerms content={approved.content} locale={where.locale} />
          {approved.outdated && (
            <wa-callout variant="warning">
              {approved.content.title && read.value.title !== approved.replacedTitle ? m.changed(approved.replacedTitle) : m.changedSummary}
            </wa-callout>
          )}
          <p class="quiet">{m.approvedBy(approved.approvedBy?.name ?? '', dateTime(approved.approvedAt))}</p>
        </section>
      )}
      {pending && <Pending key={pending.number} where={where} read={read} pending={pending} onChange={onChange} />}
      {(has('editor') || has('site_manager', { site: where.site })) && (
        <wa-details summary={m.change} appearance="outlined">
          <ShapeForm where={where} read={read} onSaved={onChange} />
        </wa-details>
      )}
    </div>
  );
}

interface PendingProps {
  where: Where;
  read: Tagged<Shape>;
  pending: ShapeVersion;
  onChange: () => void;
}

/** What waits, with what the checks remark, for whoever approves or drops it. */
function Pending({ where: { id, locale, site }, read, pending, onChange }: PendingProps) {
  const m = messages.value.shapes;
  const [seen, setSeen] = useState(false);
  const action = useAction();
  const { findings } = read.value;
  const decides = has('reviewer', { locale }) && pending.author.id !== account.value?.id;
  const done = async (work: () => Promise<unknown>, said: string) => {
    if (!(await action.run(work))) return;
    tell(said);
    onChange();
  };
  return (
    <section class="card wa-stack wa-gap-s" aria-labelledby="waits">
      <h2 id="waits" class="wa-heading-m">{m.waits}</h2>
      <p class="quiet">{m.waitsBy(pending.author.name)}</p>
      <ShapeTerms content={pending.content} locale={locale} />
      {findings.length > 0 && (
        <ul>
          {findings.map((one) => (
            <li key={`${one.kind} ${one.pointer} ${one.what}`}>
              <wa-badge variant={one.blocks ? 'danger' : 'warning'} appearance="filled-outlined">{m.findings[one.kind]?.(one.what) ?? one.kind}</wa-badge>
            </li>
          ))}
        </ul>
      )}
      <Refusal problem={action.problem} />
      {decides && findings.length > 0 && <wa-checkbox checked={seen} onChange={() => setSeen(!seen)}>{m.seen}</wa-checkbox>}
      <div class="wa-cluster wa-gap-s">
        {decides && (
          <wa-button variant="success" loading={action.busy} disabled={(findings.length > 0 && !seen) || findings.some((one) => one.blocks)}
            onClick={() => void done(() => shapes.approve(id, locale, site, pending.number, seen), m.approved)}>
            {m.approve}
          </wa-button>
        )}
        {(has('reviewer', { locale }) || has('editor') || has('site_manager', { site })) && (
          <wa-button appearance="outlined" disabled={action.busy} onClick={() => void done(() => shapes.drop(id, locale, site, read.etag), m.dropped)}>
            {m.drop}
          </wa-button>
        )}
      </div>
    </section>
  );
}

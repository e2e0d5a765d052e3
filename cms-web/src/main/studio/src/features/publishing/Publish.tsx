import { useState } from 'preact/hooks';
import type { Article, EditionSummary } from '../../api/articles';
import { type Publication, publications } from '../../api/publishing';
import { type Site, sites } from '../../api/sites';
import { href } from '../../app/router';
import { has } from '../../app/session';
import { messages } from '../../i18n/i18n';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { ownZone } from '../../ui/Moment';
import type { StepProps } from '../editor/EditionPage';
import { LiveTable } from './LiveTable';
import { PlannedList } from './PlannedList';
import { Recall } from './Recall';
import { orderOf, type Term, TermFields } from './TermFields';

/** Where an edition goes public, and where it is taken off again. */
export function Publish({ article, locale, onChange }: StepProps) {
  const known = useLoad(() => sites.list(), []);
  const live = useLoad(() => publications.list(article.id, locale), [article.id, locale]);
  const edition = article.editions.find((one) => one.locale === locale);
  const changed = () => {
    live.reload();
    onChange();
  };
  const where = { id: article.id, locale };
  return (
    <div class="wa-stack wa-gap-xl">
      {edition && (
        <Await of={known}>
          {({ items }) => <ChooseSites {...where} edition={edition} sites={items.filter((site) => takes(site, article, locale))} onChange={changed} />}
        </Await>
      )}
      <Await of={live}>
        {({ items, planned }) => (
          <>
            <LiveTable {...where} live={items.filter(isLive)} sites={known.data?.items ?? []} onChange={changed} />
            <PlannedList {...where} planned={planned} onChange={changed} />
          </>
        )}
      </Await>
      {has('editor') && article.editions.some((one) => one.live.length > 0) && <Recall article={article} locale={locale} />}
    </div>
  );
}

const isLive = (publication: Publication): boolean => !publication.until || new Date(publication.until) > new Date();

/** Whether a site takes the edition: it shows the locale, be it in place of another, and narrows neither type nor topics away. */
function takes(site: Site, article: Article, locale: string): boolean {
  const read = site.locales.flatMap((one) => [one.locale, ...(one.fallbacks ?? [])]);
  const { types = [], topics = [], locales = [] } = site.takes ?? {};
  return read.includes(locale)
    && (locales.length === 0 || locales.includes(locale))
    && (types.length === 0 || types.includes(article.type))
    && (topics.length === 0 || article.topics.some((topic) => topics.includes(topic)));
}

interface ChooseSitesProps {
  id: string;
  locale: string;
  edition: EditionSummary;
  sites: Site[];
  onChange: () => void;
}

function ChooseSites({ id, locale, edition, sites: offered, onChange }: ChooseSitesProps) {
  const m = messages.value.publish;
  const allowed = offered.filter((site) => has('editor') || has('site_manager', { site: site.key }));
  const [chosen, setChosen] = useState(() => new Set(allowed.map((site) => site.key)));
  const [term, setTerm] = useState<Term>({ from: '', until: '', zone: ownZone() });
  const action = useAction();
  if (edition.state !== 'approved') {
    return <wa-callout>{m.notApproved} <a href={href(['articles', id, locale, 'review'])}>{m.toReview}</a></wa-callout>;
  }
  if (allowed.length === 0) return <p>{m.noSites}</p>;
  const toggle = (key: string) => setChosen((before) => {
    const after = new Set(before);
    if (!after.delete(key)) after.add(key);
    return after;
  });
  const publish = async () => {
    let told = '';
    const done = await action.run(async () => {
      const made = await publications.publish(id, locale, { sites: [...chosen], ...orderOf(term) });
      told = made.items.length > 0 || made.planned.length === 0 ? m.published(made.items.length) : m.plannedOn(made.planned.length);
    });
    if (!done) return;
    tell(told);
    onChange();
  };
  return (
    <fieldset class="wa-stack">
      <legend>{m.choose}</legend>
      <Refusal problem={action.problem} fields={['/from', '/until']} />
      {allowed.map((site) => (
        <wa-checkbox key={site.key} checked={chosen.has(site.key)} hint={site.baseUrl} onChange={() => toggle(site.key)}>
          {site.name}
        </wa-checkbox>
      ))}
      <wa-details summary={m.later} appearance="outlined">
        <TermFields term={term} onTerm={setTerm} error={(field) => action.problem?.at(field)} />
      </wa-details>
      <wa-button class="wa-align-self-start" variant="brand" disabled={chosen.size === 0} loading={action.busy} onClick={() => void publish()}>
        <wa-icon slot="start" name="broadcast" />
        {m.publish} · {messages.value.edition.revision(edition.revision)}
      </wa-button>
    </fieldset>
  );
}

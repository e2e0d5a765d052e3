import { useState } from 'preact/hooks';
import type { Tagged } from '../../api/http';
import { type SiteSettings, sites } from '../../api/sites';
import { messages } from '../../i18n/i18n';
import { Choice, TextField } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { pointersBelow, refusedIn } from '../../ui/refused';
import { separated } from '../../ui/separated';
import { useUnsaved } from '../editor/draft';
import { LocaleFields, type LocaleRow } from './LocaleFields';
import { type Basics, BaseUrlField, NameField, VisibilityField } from './SiteFields';

interface Draft extends Basics {
  locales: LocaleRow[];
  types: string;
  topics: string;
  only: string;
  canonical: string;
}

// No site has this key.
const itself = '-';

const atFields = ['/name', '/baseUrl', '/locales', '/takes/types', '/takes/topics', '/takes/locales'];

const joined = (list: string[] | null | undefined): string => (list ?? []).join(', ');

const draftOf = ({ name, baseUrl, visibility, locales, takes, canonicalSite }: SiteSettings): Draft => ({
  name, baseUrl, visibility,
  locales: locales.map(({ locale, fallbacks }) => ({ locale, fallbacks: joined(fallbacks) })),
  types: joined(takes?.types), topics: joined(takes?.topics), only: joined(takes?.locales),
  canonical: canonicalSite ?? itself,
});

/** Whether nobody has named origins, so that they go with the visibility. */
const isUsual = ({ visibility, origins = [] }: SiteSettings): boolean => origins.join() === (visibility === 'public' ? '*' : '');

function settingsOf(draft: Draft, before: SiteSettings): SiteSettings {
  const { name, baseUrl, visibility, locales, types, topics, only, canonical } = draft;
  return {
    key: before.key, name, baseUrl: baseUrl.trim(), visibility,
    locales: locales.map(({ locale, fallbacks }) => ({ locale: locale.trim(), fallbacks: separated(fallbacks) })),
    takes: { types: separated(types), topics: separated(topics), locales: separated(only) },
    ...(canonical === itself ? {} : { canonicalSite: canonical }),
    ...(isUsual(before) || !before.origins ? {} : { origins: before.origins }),
  };
}

/** The settings of a site for those who manage it. */
export function SiteForm({ read, onChange }: { read: Tagged<SiteSettings>; onChange: () => void }) {
  const m = messages.value.sites;
  const [draft, setDraft] = useState(() => draftOf(read.value));
  const action = useAction();
  useUnsaved(JSON.stringify(draft) !== JSON.stringify(draftOf(read.value)));
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const save = (event: Event) => {
    event.preventDefault();
    void action.run(async () => {
      await sites.replace({ value: settingsOf(draft, read.value), etag: read.etag });
      tell(m.saved);
      onChange();
    });
  };
  const basics = { site: draft, problem: action.problem, onSite: set };
  return (
    <section class="wa-stack" aria-labelledby="settings">
      <h2 id="settings" class="wa-heading-m">{m.settings}</h2>
      <p class="quiet">{m.settingsText}</p>
      <form class="wa-stack narrow wide" noValidate onSubmit={save} aria-label={m.settings}>
        <Refusal problem={action.problem} fields={pointersBelow(action.problem, atFields)} />
        {action.problem?.status === 412 && <wa-button class="wa-align-self-start" size="s" onClick={onChange}>{messages.value.common.reload}</wa-button>}
        <NameField {...basics} />
        <BaseUrlField {...basics} />
        <VisibilityField {...basics} />
        <LocaleFields rows={draft.locales} problem={action.problem} onRows={(locales) => set({ locales })} />
        <Taken draft={draft} problem={action.problem} onDraft={set} />
        <Canonical of={read.value.key} value={draft.canonical} onValue={(canonical) => set({ canonical })} />
        <wa-button class="wa-align-self-start" type="submit" variant="brand" loading={action.busy}>{messages.value.common.save}</wa-button>
      </form>
    </section>
  );
}

interface TakenProps {
  draft: Draft;
  problem: ReturnType<typeof useAction>['problem'];
  onDraft: (change: Partial<Draft>) => void;
}

/** What the site takes of what is published in its languages. */
function Taken({ draft, problem, onDraft }: TakenProps) {
  const m = messages.value.sites;
  const error = (field: string, text: string) => refusedIn(problem, `/takes/${field}`, separated(text));
  return (
    <fieldset class="wa-stack wa-gap-s">
      <legend>{m.takes}</legend>
      <p class="quiet">{m.takesText}</p>
      <TextField label={m.types} value={draft.types} error={error('types', draft.types)} onValue={(types) => onDraft({ types })} />
      <TextField label={m.topics} value={draft.topics} error={error('topics', draft.topics)} onValue={(topics) => onDraft({ topics })} />
      <TextField label={m.only} value={draft.only} error={error('locales', draft.only)} onValue={(only) => onDraft({ only })} />
    </fieldset>
  );
}

/** Names the site whose copy search engines shall prefer. */
function Canonical({ of, value, onValue }: { of: string; value: string; onValue: (value: string) => void }) {
  const m = messages.value.sites;
  const known = useLoad(() => sites.list(), []);
  const others = (known.data?.items ?? []).filter(({ key }) => key !== of).map(({ key, name }) => ({ value: key, label: name }));
  return <Choice key={others.length} label={m.canonical} value={value} onValue={onValue} options={[{ value: itself, label: m.canonicalItself }, ...others]} />;
}

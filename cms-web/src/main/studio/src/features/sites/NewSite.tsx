import { useState } from 'preact/hooks';
import { type Site, sites } from '../../api/sites';
import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { type Basics, BaseUrlField, NameField, VisibilityField } from './SiteFields';

/** The first of the languages stands in for each of the others. */
function localesOf(text: string): Site['locales'] {
  const [first, ...others] = text.split(',').map((tag) => tag.trim()).filter(Boolean);
  if (!first) return [];
  return [{ locale: first }, ...others.map((locale) => ({ locale, fallbacks: [first] }))];
}

/** What a site cannot do without; the rest is settled on its own page. */
export function NewSite({ onCreated, onClose }: { onCreated: () => void; onClose: () => void }) {
  const m = messages.value.sites;
  const [site, setSite] = useState<Basics & { key: string; locales: string }>({ key: '', name: '', baseUrl: '', locales: '', visibility: 'public' });
  const action = useAction();
  const basics = { site, problem: action.problem, onSite: (change: Partial<Basics>) => setSite({ ...site, ...change }) };
  const at = (field: string) => action.problem?.at(field);
  const submit = (event: Event) => {
    event.preventDefault();
    void action.run(async () => {
      await sites.create({ ...site, locales: localesOf(site.locales) });
      tell(m.created);
      onCreated();
    });
  };
  return (
    <Dialog label={m.create} open onClose={onClose}>
      <form class="wa-stack" noValidate onSubmit={submit}>
        <Refusal problem={action.problem} fields={['/key', '/name', '/baseUrl', '/locales']} />
        <NameField {...basics} />
        <TextField label={m.key} required hint={m.keyHint} value={site.key} error={at('/key')} onValue={(key) => setSite({ ...site, key })} />
        <BaseUrlField {...basics} />
        <TextField label={m.locales} required hint={m.localesHint} value={site.locales} error={at('/locales')}
          onValue={(locales) => setSite({ ...site, locales })} />
        <VisibilityField {...basics} />
        <div class="wa-cluster wa-gap-s">
          <wa-button type="submit" variant="brand" loading={action.busy}>{m.createIt}</wa-button>
          <wa-button appearance="plain" onClick={onClose}>{messages.value.common.cancel}</wa-button>
        </div>
      </form>
    </Dialog>
  );
}

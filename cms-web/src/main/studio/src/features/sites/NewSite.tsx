import { useState } from 'preact/hooks';
import { type Site, sites } from '../../api/sites';
import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { Choice, TextField } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';

/** The first of the languages stands in for each of the others. */
function localesOf(text: string): Site['locales'] {
  const [first, ...others] = text.split(',').map((tag) => tag.trim()).filter(Boolean);
  if (!first) return [];
  return [{ locale: first }, ...others.map((locale) => ({ locale, fallbacks: [first] }))];
}

/** What a site cannot do without; the rest is settled on its own page. */
export function NewSite({ onCreated, onClose }: { onCreated: () => void; onClose: () => void }) {
  const m = messages.value.sites;
  const [site, setSite] = useState({ key: '', name: '', baseUrl: '', locales: '', visibility: 'public' });
  const action = useAction();
  const at = (field: string) => action.problem?.at(field);
  const submit = (event: Event) => {
    event.preventDefault();
    const visibility = site.visibility === 'private' ? 'private' : 'public';
    void action.run(async () => {
      await sites.create({ ...site, visibility, locales: localesOf(site.locales) });
      tell(m.created);
      onCreated();
    });
  };
  return (
    <Dialog label={m.create} open onClose={onClose}>
      <form class="wa-stack" noValidate onSubmit={submit}>
        <Refusal problem={action.problem} fields={['/key', '/name', '/baseUrl', '/locales']} />
        <TextField label={m.name} required value={site.name} error={at('/name')} onValue={(name) => setSite({ ...site, name })} />
        <TextField label={m.key} required hint={m.keyHint} value={site.key} error={at('/key')} onValue={(key) => setSite({ ...site, key })} />
        <TextField label={m.baseUrl} type="url" required value={site.baseUrl} error={at('/baseUrl')}
          onValue={(baseUrl) => setSite({ ...site, baseUrl })} />
        <TextField label={m.locales} required hint={m.localesHint} value={site.locales} error={at('/locales')}
          onValue={(locales) => setSite({ ...site, locales })} />
        <Choice label={m.visibility} value={site.visibility} onValue={(visibility) => setSite({ ...site, visibility })}
          options={[{ value: 'public', label: m.public }, { value: 'private', label: m.private }]} />
        <div class="wa-cluster wa-gap-s">
          <wa-button type="submit" variant="brand" loading={action.busy}>{m.createIt}</wa-button>
          <wa-button appearance="plain" onClick={onClose}>{messages.value.common.cancel}</wa-button>
        </div>
      </form>
    </Dialog>
  );
}

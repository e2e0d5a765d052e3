import type { Problem } from '../../api/http';
import type { Site } from '../../api/sites';
import { messages } from '../../i18n/i18n';
import { Choice, TextField } from '../../ui/fields';

/** What is asked of a new site and of one that there is. */
export type Basics = Pick<Site, 'name' | 'baseUrl' | 'visibility'>;

interface BasicsProps {
  site: Basics;
  problem: Problem | undefined;
  onSite: (change: Partial<Basics>) => void;
}

export const NameField = ({ site, problem, onSite }: BasicsProps) => (
  <TextField label={messages.value.sites.name} required value={site.name} error={problem?.at('/name')} onValue={(name) => onSite({ name })} />
);

export const BaseUrlField = ({ site, problem, onSite }: BasicsProps) => (
  <TextField label={messages.value.sites.baseUrl} type="url" required value={site.baseUrl} error={problem?.at('/baseUrl')}
    onValue={(baseUrl) => onSite({ baseUrl })} />
);

export function VisibilityField({ site, onSite }: Omit<BasicsProps, 'problem'>) {
  const m = messages.value.sites;
  return (
    <Choice label={m.visibility} value={site.visibility} onValue={(visibility) => onSite({ visibility: visibility === 'private' ? 'private' : 'public' })}
      options={[{ value: 'public', label: m.public }, { value: 'private', label: m.private }]} />
  );
}

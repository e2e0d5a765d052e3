import type { Grant } from '../../api/people';
import type { Role } from '../../api/session';
import { messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';
import { separated } from '../../ui/separated';

const roles: Role[] = ['administrator', 'editor', 'translator', 'reviewer', 'site_manager'];

interface RolesProps {
  value: Grant[];
  onValue: (grants: Grant[]) => void;
  error?: string | undefined;
}

/** The roles of an account; translators and reviewers may be kept to languages, site managers to sites. */
export function Roles({ value, onValue, error }: RolesProps) {
  const m = messages.value.people;
  const of = (role: Role) => value.find((grant) => grant.role === role);
  const set = (role: Role, grant: Grant | null) =>
    onValue([...value.filter((one) => one.role !== role), ...(grant ? [grant] : [])]);
  return (
    <fieldset class="wa-stack wa-gap-xs">
      <legend>{m.roles}</legend>
      {error && <p role="alert">{error}</p>}
      {roles.map((role) => {
        const grant = of(role);
        return (
          <div key={role} class="wa-stack wa-gap-2xs">
            <wa-checkbox checked={grant !== undefined} onChange={() => set(role, grant ? null : { role })}>{m.names[role]}</wa-checkbox>
            {grant && (role === 'translator' || role === 'reviewer') && (
              <TextField label={m.locales} hint={m.allHint} value={(grant.locales ?? []).join(', ')}
                onValue={(text) => set(role, { role, locales: separated(text) })} />
            )}
            {grant && role === 'site_manager' && (
              <TextField label={m.sites} hint={m.allHint} value={(grant.sites ?? []).join(', ')}
                onValue={(text) => set(role, { role, sites: separated(text) })} />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

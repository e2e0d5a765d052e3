import { people } from '../../api/people';
import type { WorkflowDraft } from '../../api/review';
import type { Role } from '../../api/session';
import { messages } from '../../i18n/i18n';
import { Choice, TextField } from '../../ui/fields';
import { useLoad } from '../../ui/load';

type Stage = WorkflowDraft['stages'][number];

interface StageFieldsProps {
  stage: Stage;
  number: number;
  editable: boolean;
  onStage: (stage: Stage) => void;
  onRemove?: (() => void) | undefined;
  error: (field: string) => string | undefined;
}

/** Whoever may decide in the language at all. */
const anybody = 'anybody';

const roles: Role[] = ['administrator', 'editor', 'translator', 'reviewer', 'site_manager'];

/** One stage: who decides there, how many of them, and by when. */
export function StageFields({ stage, number, editable, onStage, onRemove, error }: StageFieldsProps) {
  const m = messages.value.workflows;
  const known = useLoad(() => people.list(), []);
  const toggle = (id: string) =>
    onStage({ ...stage, people: stage.people.includes(id) ? stage.people.filter((one) => one !== id) : [...stage.people, id] });
  return (
    <fieldset class="card wa-stack wa-gap-s" disabled={!editable}>
      <legend class="wa-visually-hidden">{m.stage(number)}</legend>
      <div class="pair">
        <TextField label={m.stageName} required value={stage.name} error={error('name')} onValue={(name) => onStage({ ...stage, name })} />
        <TextField label={m.approvals} type="number" value={String(stage.approvals)} error={error('approvals')}
          onValue={(approvals) => onStage({ ...stage, approvals: Number(approvals) })} />
        <TextField label={m.dueHours} type="number" hint={messages.value.common.optional} value={String(stage.dueHours ?? '')} error={error('dueHours')}
          onValue={(hours) => onStage({ ...stage, dueHours: hours ? Number(hours) : null })} />
      </div>
      <div class="pair">
        <Choice label={m.role} value={stage.role ?? anybody} onValue={(role) => onStage({ ...stage, role: role === anybody ? null : (role as Role) })}
          options={[{ value: anybody, label: m.anybody }, ...roles.map((role) => ({ value: role, label: messages.value.people.names[role] }))]} />
        <TextField label={m.decideFor} hint={m.decideForHint} value={stage.locale ?? ''} error={error('locale')}
          onValue={(locale) => onStage({ ...stage, locale: locale || null })} />
      </div>
      <wa-details summary={m.people(stage.people.length)} appearance="outlined">
        {(known.data?.items ?? []).map(({ id, name }) => (
          <wa-checkbox key={id} checked={stage.people.includes(id)} onChange={() => toggle(id)}>{name}</wa-checkbox>
        ))}
      </wa-details>
      <wa-checkbox checked={stage.authorMay} onChange={() => onStage({ ...stage, authorMay: !stage.authorMay })}>{m.authorMay}</wa-checkbox>
      {onRemove && editable && <wa-button class="wa-align-self-start" size="s" appearance="plain" onClick={onRemove}>{m.removeStage}</wa-button>}
    </fieldset>
  );
}

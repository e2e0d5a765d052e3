import { useState } from 'preact/hooks';
import type { Tagged } from '../../api/http';
import { type Workflow, type WorkflowDraft, workflows } from '../../api/review';
import { go, href } from '../../app/router';
import { has } from '../../app/session';
import { messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { separated } from '../../ui/separated';
import { StageFields } from './StageFields';

const standard = 'standard';
const blankStage: WorkflowDraft['stages'][number] = { name: '', approvals: 1, role: null, locale: null, people: [], authorMay: false, dueHours: null };
const blank: WorkflowDraft = { key: '', name: '', types: [], locales: [], sites: [], stages: [blankStage] };

const draftOf = (workflow: Workflow): WorkflowDraft => ({
  name: workflow.name, types: workflow.types, locales: workflow.locales, sites: workflow.sites,
  stages: workflow.stages.map((stage) => ({
    name: stage.name, approvals: stage.approvals, role: stage.role ?? null, locale: stage.locale ?? null,
    people: stage.people.map(({ id }) => id), authorMay: stage.authorMay, dueHours: stage.dueHours ?? null,
  })),
});

/** One workflow: what it is for, and its stages. */
export function WorkflowPage({ of }: { of: string }) {
  const m = messages.value.workflows;
  const isNew = of === 'new';
  const loaded = useLoad<Tagged<Workflow> | null>(() => (isNew ? Promise.resolve(null) : workflows.get(of)), [of]);
  return (
    <div class="narrow wide">
      <Page title={loaded.data?.value.name ?? m.create}>
        <Await of={loaded}>{(read) => <Form of={of} read={read} />}</Await>
      </Page>
    </div>
  );
}

function Form({ of, read }: { of: string; read: Tagged<Workflow> | null }) {
  const m = messages.value.workflows;
  const [draft, setDraft] = useState(read ? draftOf(read.value) : blank);
  const action = useAction();
  const editable = has('administrator');
  const at = (field: string) => action.problem?.at(field);
  const done = async (work: () => Promise<unknown>) => {
    if (!(await action.run(work))) return;
    tell(messages.value.common.saved);
    go(href(['workflows']));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void done(() => (read ? workflows.replace(of, draft, read.etag) : workflows.create(draft)));
  };
  const setStage = (index: number, stage: WorkflowDraft['stages'][number] | null) =>
    setDraft({ ...draft, stages: draft.stages.flatMap((one, i) => (i !== index ? [one] : stage ? [stage] : [])) });
  return (
    <form class="wa-stack" noValidate onSubmit={submit}>
      <Refusal problem={action.problem} fields={['/key', '/name', '/types', '/locales', '/sites']} />
      {!read && <TextField label={m.key} hint={m.keyHint} required value={draft.key ?? ''} error={at('/key')} onValue={(key) => setDraft({ ...draft, key })} />}
      <TextField label={m.name} required value={draft.name} disabled={!editable} error={at('/name')} onValue={(name) => setDraft({ ...draft, name })} />
      {of === standard ? <p class="quiet">{m.standard}</p> : (
        <div class="pair">
          {(['types', 'locales', 'sites'] as const).map((selector) => (
            <TextField key={selector} label={m[selector]} hint={m.allHint} value={draft[selector].join(', ')} disabled={!editable} error={at(`/${selector}`)}
              onValue={(text) => setDraft({ ...draft, [selector]: separated(text) })} />
          ))}
        </div>
      )}
      <h2 class="wa-heading-m">{m.stages}</h2>
      {draft.stages.map((stage, index) => (
        <StageFields key={index} stage={stage} number={index + 1} editable={editable} onStage={(changed) => setStage(index, changed)}
          error={(field) => at(`/stages/${index}/${field}`) ?? (field === 'name' ? at(`/stages/${index}`) : undefined)}
          onRemove={draft.stages.length > 1 ? () => setStage(index, null) : undefined} />
      ))}
      {editable && (
        <div class="wa-cluster wa-gap-s">
          <wa-button appearance="outlined" onClick={() => setDraft({ ...draft, stages: [...draft.stages, blankStage] })}>{m.addStage}</wa-button>
          <wa-button type="submit" variant="brand" loading={action.busy}>{messages.value.common.save}</wa-button>
          {read && of !== standard && (
            <wa-button variant="danger" appearance="outlined" onClick={() => void done(() => workflows.remove(of))}>{m.remove}</wa-button>
          )}
        </div>
      )}
      <p class="quiet">{m.running}</p>
    </form>
  );
}

import { useState } from 'preact/hooks';
import type { Tagged } from '../../api/http';
import { type Policy, type Shape, type ShapeContent, type ShapeDraft, shapes } from '../../api/shapes';
import { direction, messages } from '../../i18n/i18n';
import { Choice, TextArea, TextField } from '../../ui/fields';
import { Refusal, tell } from '../../ui/feedback';
import { useAction } from '../../ui/load';
import { type LocalMoment, Moment, ownZone } from '../../ui/Moment';

interface ShapeFormProps {
  where: { id: string; locale: string; site: string };
  read: Tagged<Shape>;
  onSaved: () => void;
}

/** What somebody types, all of it as text. */
interface Typed {
  title: string;
  summary: string;
  policy: '' | Policy;
  original: string;
  address: string;
  callText: string;
  callUrl: string;
  resources: string;
  embargo: LocalMoment;
}

const fields = ['/title', '/summary', '/canonical/site', '/canonical/url', '/callToAction/text', '/callToAction/url', '/embargo/at'];

export function ShapeForm({ where: { id, locale, site }, read, onSaved }: ShapeFormProps) {
  const m = messages.value.shapes;
  const shape = read.value;
  const [typed, setTyped] = useState<Typed>(() => typedOf(shape.pending?.content ?? shape.approved?.content ?? {}));
  const action = useAction();
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const at = (pointer: string) => action.problem?.at(pointer);
  const words = { lang: locale, dir: direction(locale) };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!(await action.run(() => shapes.propose(id, locale, site, draftOf(typed), read.etag)))) return;
    tell(m.proposed);
    onSaved();
  };
  return (
    <form class="wa-stack" noValidate onSubmit={(event) => void submit(event)}>
      <Refusal problem={action.problem} fields={fields} />
      <TextField label={m.title} hint={m.titleHint(shape.title)} {...words} value={typed.title} error={at('/title')} onValue={(title) => set({ title })} />
      <TextArea label={m.summary} hint={m.summaryHint} {...words} value={typed.summary} error={at('/summary')} onValue={(summary) => set({ summary })} />
      <Choice label={m.canonical} value={typed.policy || 'site'} onValue={(policy) => set({ policy: policy === 'site' ? '' : (policy as Policy) })}
        options={['', 'own', 'original', 'address'].map((value) => ({ value: value || 'site', label: m.policies[value] ?? value }))} />
      {typed.policy === 'original' && <TextField label={m.originalSite} value={typed.original} error={at('/canonical/site')} onValue={(original) => set({ original })} />}
      {typed.policy === 'address' && <TextField label={m.address} type="url" value={typed.address} error={at('/canonical/url')} onValue={(address) => set({ address })} />}
      <fieldset class="pair">
        <legend>{m.call}</legend>
        <TextField label={m.callText} {...words} value={typed.callText} error={at('/callToAction/text')} onValue={(callText) => set({ callText })} />
        <TextField label={m.callUrl} hint={m.callHint} value={typed.callUrl} error={at('/callToAction/url')} onValue={(callUrl) => set({ callUrl })} />
      </fieldset>
      <TextArea label={m.resources} hint={m.resourcesHint} value={typed.resources} onValue={(resources) => set({ resources })} />
      <Moment label={m.embargo} value={typed.embargo} error={at('/embargo/at')} onValue={(embargo) => set({ embargo })} />
      <p class="quiet">{m.embargoHint}</p>
      <wa-button class="wa-align-self-start" type="submit" variant="brand" loading={action.busy}>{m.propose}</wa-button>
    </form>
  );
}

function typedOf({ title, summary, canonical, callToAction, resources = [], embargo }: ShapeContent): Typed {
  return {
    title: title ?? '',
    summary: summary ?? '',
    policy: canonical?.policy ?? '',
    original: canonical?.site ?? '',
    address: canonical?.url ?? '',
    callText: callToAction?.text ?? '',
    callUrl: callToAction?.url ?? '',
    resources: resources.map((one) => `${one.title} | ${one.url}`).join('\n'),
    embargo: { at: embargo?.local ?? embargo?.at.slice(0, 16) ?? '', zone: embargo ? embargo.zone ?? 'UTC' : ownZone() },
  };
}

function draftOf(typed: Typed): ShapeDraft {
  const { policy, original, address } = typed;
  const lines = typed.resources.split('\n').filter((line) => line.trim());
  return {
    ...(typed.title.trim() && { title: typed.title.trim() }),
    ...(typed.summary.trim() && { summary: typed.summary.trim() }),
    ...(policy && { canonical: { policy, ...(policy === 'original' && original && { site: original }), ...(policy === 'address' && { url: address }) } }),
    ...((typed.callText || typed.callUrl) && { callToAction: { text: typed.callText, url: typed.callUrl } }),
    ...(lines.length > 0 && { resources: lines.map(resource) }),
    ...(typed.embargo.at && { embargo: typed.embargo }),
  };
}

/** What stands before the last bar is the title. */
function resource(line: string): { title: string; url: string } {
  const bar = line.lastIndexOf('|');
  return bar < 0 ? { title: line.trim(), url: '' } : { title: line.slice(0, bar).trim(), url: line.slice(bar + 1).trim() };
}

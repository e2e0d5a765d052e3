import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Person } from '../../api/http';
import { people } from '../../api/people';
import { type CommentDraft, type JudgedSegment, reviews } from '../../api/review';
import type { Segment } from '../../api/translation';
import { account } from '../../app/session';
import { direction, messages } from '../../i18n/i18n';
import { TextArea } from '../../ui/fields';
import { Refusal } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { type Typed, typedFrom } from '../translation/edit';
import { TargetField } from '../translation/TargetField';

interface NewCommentProps {
  id: string;
  locale: string;
  /** The segment it is about, to which other words may be proposed. */
  on?: JudgedSegment;
  /** The comment it answers. */
  parent?: string;
  onAdded: () => void;
}

/** Says something about an edition or a segment; whoever is named as "@Name" is told. */
export function NewComment({ id, locale, on, parent, onAdded }: NewCommentProps) {
  const m = messages.value.review;
  const [text, setText] = useState('');
  const [offer, setOffer] = useState<Typed | null>(null);
  const known = useLoad(() => people.list(), []);
  const action = useAction();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    // Whoever opened it at a segment or a thread wants to write.
    const field = form.current?.querySelector('wa-textarea');
    if (on ?? parent) void field?.updateComplete.then(() => field.focus());
  }, []);
  const others = (known.data?.items ?? []).filter((person) => person.id !== account.value?.id);
  const send = async (event: Event) => {
    event.preventDefault();
    const mentions = others.filter(({ name }) => text.includes(`@${name}`)).map((person) => person.id);
    const draft: CommentDraft = {
      text: text.trim() || m.suggestionText, mentions,
      ...(on ? { segment: on.id } : {}), ...(parent ? { parent } : {}), ...(offer ? { suggestion: offer } : {}),
    };
    if (!(await action.run(() => reviews.comment(id, locale, draft)))) return;
    setText('');
    setOffer(null);
    onAdded();
  };
  const label = parent ? m.reply : m.addComment;
  return (
    <form ref={form} class="wa-stack wa-gap-xs" noValidate onSubmit={(event) => void send(event)}>
      <Refusal problem={action.problem} fields={['/text']} />
      <TextArea label={label} rows={2} value={text} error={action.problem?.at('/text')} onValue={setText} />
      {on?.text && <Offer segment={on} locale={locale} offer={offer} onOffer={setOffer} />}
      <div class="wa-cluster wa-gap-s wa-align-items-end">
        <wa-button size="s" type="submit" disabled={!text.trim() && !offer} loading={action.busy}>{m.send}</wa-button>
        {others.length > 0 && <Mention people={others} onMention={(name) => setText(`${text}${text && !text.endsWith(' ') ? ' ' : ''}@${name} `)} />}
      </div>
    </form>
  );
}

/** Writes somebody's name into the comment, so that they are told. */
function Mention({ people: offered, onMention }: { people: Person[]; onMention: (name: string) => void }) {
  const choose = (event: Event) => onMention((event as CustomEvent<{ item: { value: string } }>).detail.item.value);
  return (
    <wa-dropdown onwa-select={choose}>
      <wa-button slot="trigger" size="s" appearance="plain" withCaret>{messages.value.review.mention}</wa-button>
      {offered.map(({ id, name }) => <wa-dropdown-item key={id} value={name}>{name}</wa-dropdown-item>)}
    </wa-dropdown>
  );
}

/** Other words for a segment, which its writer can take over as they are. */
function Offer({ segment, locale, offer, onOffer }: { segment: JudgedSegment; locale: string; offer: Typed | null; onOffer: (typed: Typed | null) => void }) {
  const m = messages.value.review;
  const asSegment: Segment = { id: segment.id, kind: segment.kind, source: null, target: segment.text ?? null, state: 'translated' };
  return (
    <>
      <wa-checkbox checked={offer !== null} onChange={() => onOffer(offer ? null : typedFrom(asSegment, segment.text))}>{m.suggest}</wa-checkbox>
      {offer && <TargetField segment={asSegment} locale={locale} direction={direction(locale)} typed={offer} onType={onOffer} />}
    </>
  );
}

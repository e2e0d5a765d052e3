import { useState } from 'preact/hooks';
import { editions, type Revision } from '../../api/articles';
import { direction, dateTime, messages } from '../../i18n/i18n';
import { Choice } from '../../ui/fields';
import { Await, Refusal, tell } from '../../ui/feedback';
import { useAction, useLoad } from '../../ui/load';
import { Paged } from '../../ui/paged';
import { Words } from '../../ui/Words';

interface HistoryProps {
  articleId: string;
  locale: string;
  /** Tag of the revision saved last; the list is read again when it changes. */
  saved: string | null;
  /** Whether a revision may be brought back. */
  editable: boolean;
  onRestored: () => void;
}

/** Who saved what and when; read only when somebody opens it. */
export function History(props: HistoryProps) {
  const [opened, setOpened] = useState(false);
  return (
    <wa-details summary={messages.value.edition.history} appearance="outlined" onwa-show={() => setOpened(true)}>
      {opened && <Revisions {...props} />}
    </wa-details>
  );
}

function Revisions({ articleId, locale, saved, editable, onRestored }: HistoryProps) {
  const m = messages.value;
  const action = useAction();
  const restore = async (number: number) => {
    if (!(await action.run(() => editions.restore(articleId, locale, number, saved)))) return;
    tell(m.edition.restored(number));
    onRestored();
  };
  return (
    <>
      <Refusal problem={action.problem} />
      <Paged read={(cursor) => editions.revisions(articleId, locale, cursor)} on={[articleId, locale, saved]} empty={m.edition.noHistory}>
        {(items) => (
          <>
            <ol class="plain">
              {items.map((revision, index) => (
                <Line key={revision.number} revision={revision}
                  onRestore={editable && index > 0 ? () => void restore(revision.number) : undefined} />
              ))}
            </ol>
            {items.length > 1 && <CompareTwo articleId={articleId} locale={locale} revisions={items} />}
          </>
        )}
      </Paged>
    </>
  );
}

function Line({ revision, onRestore }: { revision: Revision; onRestore: (() => void) | undefined }) {
  const m = messages.value;
  return (
    <li class="wa-split wa-gap-s">
      <span>
        <strong>{m.edition.revision(revision.number)}</strong>{' '}
        <span class="quiet">
          {dateTime(revision.createdAt)} {revision.author && m.common.by(revision.author.name)}
          {revision.basedOn ? ` · ${m.edition.basedOn(revision.basedOn)}` : ''}
        </span>
        {revision.message && <div>{revision.message}</div>}
      </span>
      {onRestore && <wa-button size="s" appearance="plain" onClick={onRestore}>{m.edition.restore(revision.number)}</wa-button>}
    </li>
  );
}

/** Any two revisions, segment by segment. */
function CompareTwo({ articleId, locale, revisions }: { articleId: string; locale: string; revisions: Revision[] }) {
  const m = messages.value;
  const [chosen, setChosen] = useState({ from: 0, to: 0 });
  const options = revisions.map(({ number }) => ({ value: String(number), label: m.edition.revision(number) }));
  const { from, to } = { from: chosen.from || (revisions[1]?.number ?? 1), to: chosen.to || (revisions[0]?.number ?? 1) };
  const loaded = useLoad(() => editions.diff(articleId, locale, from, to), [articleId, locale, from, to]);
  return (
    <section class="wa-stack wa-gap-s" aria-label={m.review.view}>
      <div class="pair">
        <Choice label={m.edition.compareFrom} value={String(from)} options={options} onValue={(value) => setChosen({ from: Number(value), to })} />
        <Choice label={m.edition.compareTo} value={String(to)} options={options} onValue={(value) => setChosen({ from, to: Number(value) })} />
      </div>
      <Await of={loaded}>
        {({ items }) => items.every(({ change }) => change === 'same') ? <p>{m.review.unchanged}</p> : (
          <ol class="plain segments" lang={locale} dir={direction(locale)}>
            {items.filter(({ change }) => change !== 'same').map((item) => (
              <li key={item.id} class="segment" data-kind={item.kind}><Words words={item.words} /></li>
            ))}
          </ol>
        )}
      </Await>
    </section>
  );
}

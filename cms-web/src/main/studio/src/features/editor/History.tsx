import { useState } from 'preact/hooks';
import { editions } from '../../api/articles';
import { dateTime, messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';

interface HistoryProps {
  articleId: string;
  locale: string;
  /** Tag of the revision saved last; the list is read again when it changes. */
  saved: string | null;
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

function Revisions({ articleId, locale, saved }: HistoryProps) {
  const m = messages.value;
  const loaded = useLoad(() => editions.revisions(articleId, locale), [articleId, locale, saved]);
  return (
    <Await of={loaded}>
      {({ items }) =>
        items.length === 0 ? <p>{m.edition.noHistory}</p> : (
          <ol class="plain">
            {items.map((revision) => (
              <li key={revision.number}>
                <strong>{m.edition.revision(revision.number)}</strong>{' '}
                <span class="quiet">
                  {dateTime(revision.createdAt)} {revision.author && m.common.by(revision.author.name)}
                </span>
                {revision.message && <div>{revision.message}</div>}
                {revision.basedOn && <div class="quiet">{m.edition.basedOn(revision.basedOn)}</div>}
              </li>
            ))}
          </ol>
        )
      }
    </Await>
  );
}

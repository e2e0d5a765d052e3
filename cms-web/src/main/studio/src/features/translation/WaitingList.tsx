import { segments, type Waiting } from '../../api/translation';
import { href } from '../../app/router';
import { dateTime, direction, localeName, messages } from '../../i18n/i18n';
import { Await } from '../../ui/feedback';
import { useLoad } from '../../ui/load';
import { Page } from '../../ui/Page';
import { SegmentBadge } from '../../ui/StateBadge';
import { Words } from '../../ui/Words';

const SHOWN = 3;

/** What became stale or is untranslated in the languages that one translates into, what changed last first. */
export function WaitingList() {
  const m = messages.value.waiting;
  const loaded = useLoad(() => segments.waiting({ limit: 50 }), []);
  return (
    <Page title={m.title}>
      <Await of={loaded}>
        {({ items }) => items.length === 0 ? <p>{m.empty}</p> : (
          <ul class="plain cards">
            {items.map((waiting) => <Card key={`${waiting.articleId}/${waiting.locale}`} waiting={waiting} />)}
          </ul>
        )}
      </Await>
    </Page>
  );
}

function Card({ waiting }: { waiting: Waiting }) {
  const m = messages.value.waiting;
  const { articleId, locale, sourceLocale } = waiting;
  return (
    <li class="card wa-stack wa-gap-s">
      <div class="wa-split wa-gap-s">
        <a href={href(['articles', articleId, locale, 'translate'])}>
          <strong lang={sourceLocale} dir={direction(sourceLocale)}>{waiting.title}</strong>
        </a>
        <span class="quiet">
          {localeName(locale)} · {m.what(waiting.total)} · {m.since} {dateTime(waiting.since)}
        </span>
      </div>
      <ul class="plain">
        {waiting.items.slice(0, SHOWN).map((item) => (
          <li key={item.segment} class="wa-cluster wa-gap-xs">
            <SegmentBadge state={item.state} />
            <span lang={sourceLocale} dir={direction(sourceLocale)}>
              {item.sourceChange ? <Words words={item.sourceChange} /> : item.source}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

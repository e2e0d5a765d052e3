import { type CalendarEntry, releases } from '../../api/releases';
import { href, route, setQuery } from '../../app/router';
import { language, localeName, messages } from '../../i18n/i18n';
import { ownZone, Zone } from '../../ui/Moment';
import { Page } from '../../ui/Page';
import { Paged } from '../../ui/paged';

/** The first day of the month that is so many months from one. */
function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = new Date(Date.UTC(year, number - 1 + count, 1));
  return first.toISOString().slice(0, 7);
}

/** What is planned in a month, and what came of it, day by day. */
export function CalendarPage() {
  const m = messages.value.calendar;
  const query = Object.fromEntries(route.value.query);
  const zone = query['zone'] ?? ownZone();
  const month = query['month'] ?? new Date().toISOString().slice(0, 7);
  const until = monthAfter(month, 1);
  const name = new Intl.DateTimeFormat(language.value, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));
  const turn = (count: number) => setQuery({ ...query, month: monthAfter(month, count) });
  return (
    <Page title={m.title}>
      <div class="wa-split wa-gap-s">
        <span class="wa-cluster wa-gap-s">
          <wa-button size="s" appearance="outlined" onClick={() => turn(-1)}><wa-icon name="chevron-left" label={m.before} /></wa-button>
          <h2 class="wa-heading-m">{name}</h2>
          <wa-button size="s" appearance="outlined" onClick={() => turn(1)}><wa-icon name="chevron-right" label={m.after} /></wa-button>
        </span>
        <Zone value={zone} onValue={(chosen) => setQuery({ ...query, zone: chosen })} />
      </div>
      <Paged read={(cursor) => releases.calendar(`${month}-01`, `${until}-01`, zone, cursor)} on={[month, zone]} empty={m.empty}>
        {(entries) => <Days entries={entries} zone={zone} />}
      </Paged>
    </Page>
  );
}

function Days({ entries, zone }: { entries: CalendarEntry[]; zone: string }) {
  const dayOf = new Intl.DateTimeFormat(language.value, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone });
  const timeOf = new Intl.DateTimeFormat(language.value, { timeStyle: 'short', timeZone: zone });
  const days = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const day = dayOf.format(new Date(entry.at));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <>
      {[...days].map(([day, planned]) => (
        <section key={day} class="wa-stack wa-gap-xs" aria-label={day}>
          <h3 class="wa-heading-s">{day}</h3>
          <ul class="plain cards">
            {planned.map((entry, index) => <Entry key={index} entry={entry} time={timeOf.format(new Date(entry.at))} />)}
          </ul>
        </section>
      ))}
    </>
  );
}

function Entry({ entry, time }: { entry: CalendarEntry; time: string }) {
  const m = messages.value.calendar;
  const to = entry.release ? ['releases', entry.release] : ['articles', entry.article ?? '', entry.locale ?? '', 'publish'];
  return (
    <li class="card wa-split wa-gap-s">
      <span>{time} · {m.kinds[entry.kind]} <a href={href(to)}>{entry.name}</a></span>
      <span class="quiet">
        {[entry.locale ? localeName(entry.locale) : messages.value.releases.size(entry.items), entry.site, m.states[entry.state] ?? entry.state]
          .filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

import { useState } from 'preact/hooks';
import { type Planned, publications } from '../../api/publishing';
import { has } from '../../app/session';
import { dateTime, messages } from '../../i18n/i18n';
import { tell } from '../../ui/feedback';
import { ReasonDialog } from './ReasonDialog';

interface PlannedListProps {
  id: string;
  locale: string;
  planned: Planned[];
  onChange: () => void;
}

/** What is to happen to this edition by itself, and the way to stop it. */
export function PlannedList({ id, locale, planned, onChange }: PlannedListProps) {
  const m = messages.value.publish;
  const [stopping, setStopping] = useState<string | null>(null);
  if (planned.length === 0) return null;
  const stop = async (reason: string) => {
    if (stopping === null) return;
    await publications.withdraw(id, locale, stopping, reason);
    setStopping(null);
    tell(m.stopped);
    onChange();
  };
  return (
    <section class="wa-stack" aria-labelledby="planned">
      <h2 id="planned" class="wa-heading-m">{m.plannedTitle}</h2>
      <ul class="plain cards">
        {planned.map((one) => (
          <li key={`${one.action} ${one.site}`} class="card wa-split wa-gap-s">
            <span>
              {dateTime(one.at, one.zone)} {one.zone && <span class="quiet">({one.zone})</span>} · {messages.value.releases.actions[one.action]} · {one.site} ·{' '}
              {messages.value.edition.revision(one.revision)} {one.wantedAt && <wa-badge variant="warning" appearance="filled-outlined">{m.embargo}</wa-badge>}
            </span>
            {(has('editor') || has('site_manager', { site: one.site })) && (
              <wa-button size="s" appearance="outlined" onClick={() => setStopping(one.site)}>{m.stop}</wa-button>
            )}
          </li>
        ))}
      </ul>
      {stopping !== null && (
        <ReasonDialog label={m.stop} text={m.stopText} action={m.stop} onReason={stop} onClose={() => setStopping(null)} />
      )}
    </section>
  );
}

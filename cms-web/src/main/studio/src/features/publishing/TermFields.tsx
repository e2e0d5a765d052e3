import type { PublishOrder } from '../../api/publishing';
import { messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';
import { Zone } from '../../ui/Moment';

/** From when until when something is live, by the clock of a zone; empty: from now on, and without an end. */
export interface Term {
  from: string;
  until: string;
  zone: string;
}

export function orderOf({ from, until, zone }: Term): Partial<PublishOrder> {
  if (!from && !until) return {};
  return { zone, ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

interface TermFieldsProps {
  term: Term;
  onTerm: (term: Term) => void;
  error: (field: string) => string | undefined;
}

export function TermFields({ term, onTerm, error }: TermFieldsProps) {
  const m = messages.value.publish;
  return (
    <div class="pair">
      <TextField label={m.from} type="datetime-local" hint={m.fromHint} value={term.from} error={error('/from')} onValue={(from) => onTerm({ ...term, from })} />
      <TextField label={m.until} type="datetime-local" hint={m.untilHint} value={term.until} error={error('/until')} onValue={(until) => onTerm({ ...term, until })} />
      <Zone value={term.zone} onValue={(zone) => onTerm({ ...term, zone })} />
    </div>
  );
}

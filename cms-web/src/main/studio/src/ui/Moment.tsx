import { messages } from '../i18n/i18n';
import { Choice, TextField } from './fields';

/** A time of day by the clock of a zone. */
export interface LocalMoment {
  at: string;
  zone: string;
}

/** The zone of the reader's own clock. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const zones = (): string[] => [...new Set([ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])];

interface MomentProps {
  label: string;
  value: LocalMoment;
  onValue: (moment: LocalMoment) => void;
  error?: string | undefined;
}

/** Asks for a date and time and the zone in which it is meant. */
export function Moment({ label, value, onValue, error }: MomentProps) {
  return (
    <div class="pair">
      <TextField label={label} type="datetime-local" value={value.at} error={error} onValue={(at) => onValue({ ...value, at })} />
      <Zone value={value.zone} onValue={(zone) => onValue({ ...value, zone })} />
    </div>
  );
}

export function Zone({ value, onValue }: { value: string; onValue: (zone: string) => void }) {
  return (
    <Choice label={messages.value.common.zone} value={value} onValue={onValue}
      options={zones().map((zone) => ({ value: zone, label: zone.replace(/_/g, ' ') }))} />
  );
}

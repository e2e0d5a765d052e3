import type { Ref } from 'preact';
import { messages } from '../i18n/i18n';

interface FieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string | undefined;
  /** What the server says about this field; stands in the place of the hint. */
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
  /** Language of the content, where it is not the interface's. */
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'number' | 'date' | 'datetime-local';
  autocomplete?: 'username' | 'current-password' | 'new-password' | 'name' | 'off';
  clear?: boolean;
  fieldRef?: Ref<HTMLElement>;
}

/** The value of a form component that an event came from. */
export const valueOf = (event: Event): string => String((event.currentTarget as { value?: unknown } | null)?.value ?? '');

export function TextField({ error, hint, onValue, clear, autocomplete, type, ...rest }: TextFieldProps) {
  return (
    <wa-input
      {...rest}
      type={type ?? 'text'}
      autocomplete={autocomplete ?? 'off'}
      hint={error ?? hint ?? ''}
      class={error ? 'refused' : ''}
      withClear={clear ?? false}
      passwordToggle={type === 'password'}
      onInput={(event: Event) => onValue(valueOf(event))}
    />
  );
}

export function TextArea({ error, hint, onValue, rows, ...rest }: FieldProps & { rows?: number }) {
  return (
    <wa-textarea
      {...rest}
      rows={rows ?? 3}
      resize="auto"
      hint={error ?? hint ?? ''}
      class={error ? 'refused' : ''}
      onInput={(event: Event) => onValue(valueOf(event))}
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  options: { value: string; label: string }[];
  /** Offers "all" as the empty choice. */
  all?: boolean;
}

// Components refuse an empty value of an option, so "all" has a name of its own.
const everything = '*';

export function Choice({ label, value, onValue, options, all }: ChoiceProps) {
  const offered = all ? [{ value: everything, label: messages.value.common.all }, ...options] : options;
  return (
    <wa-select
      label={label}
      value={value || everything}
      onChange={(event: Event) => onValue(valueOf(event) === everything ? '' : valueOf(event))}
    >
      {offered.map((option) => (
        <wa-option key={option.value} value={option.value}>
          {option.label}
        </wa-option>
      ))}
    </wa-select>
  );
}

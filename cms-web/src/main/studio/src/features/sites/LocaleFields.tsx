import type { Problem } from '../../api/http';
import { localeName, messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';
import { refusedIn } from '../../ui/refused';
import { separated } from '../../ui/separated';

/** A language of a site as it is being edited. */
export interface LocaleRow {
  locale: string;
  fallbacks: string;
}

interface LocaleFieldsProps {
  rows: LocaleRow[];
  problem: Problem | undefined;
  onRows: (rows: LocaleRow[]) => void;
}

/** The languages of a site in their order, each with what stands in for it. */
export function LocaleFields({ rows, problem, onRows }: LocaleFieldsProps) {
  const m = messages.value.sites;
  const set = (at: number, row: LocaleRow) => onRows(rows.map((one, i) => (i === at ? row : one)));
  const first = (at: number) => onRows([...rows.slice(at, at + 1), ...rows.slice(0, at), ...rows.slice(at + 1)]);
  return (
    <fieldset class="wa-stack wa-gap-s">
      <legend>{m.locales}</legend>
      <p class="quiet">{m.localesText}</p>
      {rows.map((row, i) => (
        <div key={i} class="wa-stack wa-gap-2xs">
          <div class="pair">
            <TextField label={m.locale} required hint={localeName(row.locale)} value={row.locale} error={problem?.at(`/locales/${i}/locale`)}
              onValue={(locale) => set(i, { ...row, locale })} />
            <TextField label={m.fallbacks} hint={m.fallbacksHint} value={row.fallbacks}
              error={refusedIn(problem, `/locales/${i}/fallbacks`, separated(row.fallbacks))} onValue={(fallbacks) => set(i, { ...row, fallbacks })} />
          </div>
          {rows.length > 1 && (
            <div class="wa-cluster wa-gap-s">
              {i > 0 && <wa-button size="s" appearance="outlined" onClick={() => first(i)}>{m.localeFirst(localeName(row.locale))}</wa-button>}
              <wa-button size="s" appearance="outlined" onClick={() => onRows(rows.filter((_, at) => at !== i))}>{m.removeLocale(localeName(row.locale))}</wa-button>
            </div>
          )}
        </div>
      ))}
      <wa-button class="wa-align-self-start" size="s" appearance="outlined" onClick={() => onRows([...rows, { locale: '', fallbacks: '' }])}>
        {m.addLocale}
      </wa-button>
    </fieldset>
  );
}

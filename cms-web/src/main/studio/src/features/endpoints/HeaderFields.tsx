import { messages } from '../../i18n/i18n';
import { TextField } from '../../ui/fields';

/** A header as it is being edited; null: as it is stored. */
export interface HeaderRow {
  name: string;
  value: string | null;
}

/** The headers that an endpoint wants; what is stored is never shown. */
export function HeaderFields({ rows, onRows }: { rows: HeaderRow[]; onRows: (rows: HeaderRow[]) => void }) {
  const m = messages.value.endpoints;
  const set = (at: number, row: HeaderRow) => onRows(rows.map((one, i) => (i === at ? row : one)));
  return (
    <fieldset class="wa-stack wa-gap-s">
      <legend>{m.headers}</legend>
      <p class="quiet">{m.headersText}</p>
      {rows.map((row, i) => (
        <div key={i} class="replay">
          <TextField label={m.headerName} value={row.name} onValue={(name) => set(i, { name, value: row.value ?? '' })} />
          <TextField label={m.headerValue} value={row.value ?? ''} hint={row.value === null ? m.headerKept : undefined}
            onValue={(value) => set(i, { ...row, value })} />
          <wa-button appearance="plain" onClick={() => onRows(rows.filter((_, at) => at !== i))}>{m.removeHeader(row.name)}</wa-button>
        </div>
      ))}
      <wa-button class="wa-align-self-start" size="s" appearance="outlined" onClick={() => onRows([...rows, { name: '', value: '' }])}>
        {m.addHeader}
      </wa-button>
    </fieldset>
  );
}

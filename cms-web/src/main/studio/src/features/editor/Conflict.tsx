import { messages } from '../../i18n/i18n';

/** Two people saved the same edition: what the second one can do. Nothing typed is touched before they choose. */
export function Conflict({ busy, onReload, onKeep }: { busy: boolean; onReload: () => void; onKeep: () => void }) {
  const m = messages.value.edition;
  return (
    <wa-callout variant="warning" role="alert">
      <wa-icon slot="icon" name="exclamation-triangle" />
      <strong>{m.conflictTitle}</strong>
      <p>{m.conflictText}</p>
      <div class="wa-cluster wa-gap-s">
        <wa-button size="s" variant="brand" loading={busy} onClick={onKeep}>
          {m.keepMine}
        </wa-button>
        <wa-button size="s" appearance="outlined" onClick={onReload}>
          {m.loadTheirs}
        </wa-button>
      </div>
    </wa-callout>
  );
}

import { messages } from '../i18n/i18n';
import { Dialog } from '../ui/Dialog';
import { leave, waiting } from './router';

const stay = (): void => {
  waiting.value = null;
};

/** Asks before something typed is given up. */
export function LeaveDialog() {
  const m = messages.value.leave;
  return (
    <Dialog
      label={m.title}
      open={waiting.value !== null}
      onClose={stay}
      footer={
        <>
          <wa-button onClick={stay}>
            {m.stay}
          </wa-button>
          <wa-button variant="danger" appearance="outlined" onClick={leave}>
            {m.go}
          </wa-button>
        </>
      }
    >
      {m.text}
    </Dialog>
  );
}

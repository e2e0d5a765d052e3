import { useState } from 'preact/hooks';
import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';
import { TextArea } from '../../ui/fields';
import { Refusal } from '../../ui/feedback';
import { useAction } from '../../ui/load';

interface ReasonDialogProps {
  label: string;
  text: string;
  action: string;
  onReason: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Asks why something public is taken away; it cannot be done without a reason. */
export function ReasonDialog({ label, text, action: verb, onReason, onClose }: ReasonDialogProps) {
  const m = messages.value.common;
  const [reason, setReason] = useState('');
  const action = useAction();
  const submit = (event: Event) => {
    event.preventDefault();
    void action.run(() => onReason(reason.trim()));
  };
  return (
    <Dialog label={label} open onClose={onClose}>
      <form class="wa-stack" noValidate onSubmit={submit}>
        <p>{text}</p>
        <Refusal problem={action.problem} fields={['/reason']} />
        <TextArea label={m.reason} value={reason} required onValue={setReason} error={action.problem?.at('/reason')} />
        <div class="wa-cluster wa-gap-s">
          <wa-button type="submit" variant="danger" disabled={!reason.trim()} loading={action.busy}>{verb}</wa-button>
          <wa-button appearance="plain" onClick={onClose}>{m.cancel}</wa-button>
        </div>
      </form>
    </Dialog>
  );
}

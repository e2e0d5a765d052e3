import { messages } from '../../i18n/i18n';
import { Dialog } from '../../ui/Dialog';

/** Something to be copied: a key, an address. */
export function Copied({ value }: { value: string }) {
  const m = messages.value.endpoints;
  return (
    <div class="secret wa-cluster wa-gap-xs">
      <code class="address">{value}</code>
      <wa-copy-button value={value} copyLabel={m.copy} successLabel={m.copied} />
    </div>
  );
}

/** A secret, shown once, for it cannot be read again. */
export function SecretDialog({ label, secret, onClose }: { label: string; secret: string; onClose: () => void }) {
  const m = messages.value.endpoints;
  return (
    <Dialog key="secret" label={label} open onClose={onClose}
      footer={<wa-button variant="brand" onClick={onClose}>{messages.value.common.close}</wa-button>}>
      <p>{m.secretText}</p>
      <Copied value={secret} />
    </Dialog>
  );
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type WaDialog = HTMLElementTagNameMap['wa-dialog'];
type WaInput = HTMLElementTagNameMap['wa-input'];
type WaTextarea = HTMLElementTagNameMap['wa-textarea'];

interface DialogProps {
  label: string;
  open: boolean;
  onClose: () => void;
  children: ComponentChildren;
  footer?: ComponentChildren;
}

/** A modal dialog that its owner opens and closes; nothing of it stays in the page while it is closed. */
export function Dialog({ open, ...shown }: DialogProps) {
  return open ? <Opened {...shown} /> : null;
}

function Opened({ label, onClose, children, footer }: Omit<DialogProps, 'open'>) {
  const place = useRef<WaDialog>();
  useFocus(place);
  return (
    <wa-dialog
      ref={(dialog: WaDialog) => (place.current = dialog)}
      label={label}
      open
      onwa-after-hide={(event: Event) => {
        // Selects and dropdowns inside the dialog send the same event.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {children}
      {footer && (
        <div slot="footer" class="wa-cluster wa-gap-s">
          {footer}
        </div>
      )}
    </wa-dialog>
  );
}

/** The focus begins in the first field, and goes back to where it came from. */
function useFocus(place: { current: WaDialog | undefined }): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    const field = place.current?.querySelector<WaInput | WaTextarea>('wa-input, wa-textarea');
    if (field) void Promise.all([place.current?.updateComplete, field.updateComplete]).then(() => field.focus());
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}

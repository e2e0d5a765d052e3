import type { ComponentChildren } from 'preact';

interface DialogProps {
  label: string;
  open: boolean;
  onClose: () => void;
  children: ComponentChildren;
  footer?: ComponentChildren;
}

/** A modal dialog that its owner opens and closes; nothing of it stays in the page while it is closed. */
export function Dialog({ label, open, onClose, children, footer }: DialogProps) {
  if (!open) return null;
  return (
    <wa-dialog
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

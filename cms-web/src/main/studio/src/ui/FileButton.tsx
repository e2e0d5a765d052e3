import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  /** Ends of names or media types, as in HTML. */
  accept: string;
  busy: boolean;
  onFile: (file: File) => void;
}

/** A button that asks for a file. */
export function FileButton({ label, accept, busy, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = () => {
    const file = input.current?.files?.[0];
    if (file) onFile(file);
    // The same file may be chosen again, once it has been mended.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <input ref={input} type="file" accept={accept} hidden aria-hidden="true" tabIndex={-1} onChange={chosen} />
      <wa-button appearance="outlined" loading={busy} onClick={() => input.current?.click()}>{label}</wa-button>
    </>
  );
}

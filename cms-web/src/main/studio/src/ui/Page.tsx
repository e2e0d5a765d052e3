import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface PageProps {
  title: string;
  /** Language of the title, where it is content. */
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  actions?: ComponentChildren;
  children: ComponentChildren;
}

let first = true;

/** A page with its heading, which takes the focus when the user arrives, so that it is read out. */
export function Page({ title, lang, dir, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Herald`;
  }, [title]);
  useEffect(() => {
    if (!first) heading.current?.focus();
    first = false;
  }, []);
  return (
    <div class="wa-stack wa-gap-l">
      <div class="wa-split wa-gap-m">
        <h1 ref={heading} tabIndex={-1} lang={lang} dir={dir} class="wa-heading-xl">
          {title}
        </h1>
        {actions && <div class="wa-cluster wa-gap-s">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

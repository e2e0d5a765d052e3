import type { ComponentChildren } from 'preact';
import type { Problem } from '../api/http';
import { messages } from '../i18n/i18n';
import type { Loaded } from './load';

/** Says in a corner, and to screen readers, that something worked. */
export function tell(message: string): void {
  const stack = document.querySelector('wa-toast');
  void stack?.create(message, { variant: 'success', icon: 'check-circle', duration: 4000 });
}

/**
 * A refusal: in the language of the studio, where it has words for it, and in those of the server, which speaks English.
 * What is said about fields stands at the fields, when they are named here.
 */
export function Refusal({ problem, fields = [] }: { problem: Problem | undefined; fields?: string[] }) {
  if (!problem) return null;
  const others = problem.errors.filter((error) => !fields.some((field) => error.pointer.endsWith(field)));
  const ours = problem.code === 'unreachable' ? messages.value.common.unreachable : messages.value.problems[problem.code];
  const theirs = problem.status > 0 && <span lang="en">{problem.message}</span>;
  return (
    <wa-callout variant="danger" role="alert">
      <wa-icon slot="icon" name="exclamation-triangle" />
      {ours ?? problem.message}
      {ours && theirs && <div class="quiet">{theirs}</div>}
      {others.length > 0 && (
        <ul>
          {others.map((error) => (
            <li key={error.pointer} lang="en">
              <code>{error.pointer}</code> {error.detail}
            </li>
          ))}
        </ul>
      )}
    </wa-callout>
  );
}

/** Shows what was loaded, or that it is still loading, or why it could not be. */
export function Await<T>({ of, children }: { of: Loaded<T>; children: (data: T) => ComponentChildren }) {
  if (of.data !== undefined) {
    // A later reading that failed must not take away what is shown: somebody may be typing in it.
    return (
      <>
        <Refusal problem={of.problem} />
        {children(of.data)}
      </>
    );
  }
  if (!of.problem) {
    return (
      <p role="status" class="waiting">
        <wa-spinner /> {messages.value.common.loading}
      </p>
    );
  }
  return (
    <div class="wa-stack wa-align-items-start">
      <Refusal problem={of.problem} />
      <wa-button size="s" onClick={of.reload}>
        {messages.value.common.reload}
      </wa-button>
    </div>
  );
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import { Problem } from '../api/http';

export interface Loaded<T> {
  data: T | undefined;
  problem: Problem | undefined;
  loading: boolean;
  reload: () => void;
}

/** Whatever was thrown, as a refusal that can be shown. */
export function asProblem(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem(0, { detail: String(thrown) });
}

/** Reads when first shown and whenever a dependency changes; an answer that comes too late is dropped. */
export function useLoad<T>(read: () => Promise<T>, dependencies: unknown[]): Loaded<T> {
  const [state, setState] = useState<{ data?: T | undefined; problem?: Problem; loading: boolean }>({ loading: true });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, loading: true }));
    read().then(
      (data) => current && setState({ data, loading: false }),
      (thrown: unknown) => current && setState(({ data }) => ({ data, problem: asProblem(thrown), loading: false })),
    );
    return () => {
      current = false;
    };
  }, [...dependencies, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  return { data: state.data, problem: state.problem, loading: state.loading, reload };
}

export interface Action {
  busy: boolean;
  problem: Problem | undefined;
  /** Runs the work; false when the server refused it, which `problem` then tells. */
  run: (work: () => Promise<unknown>) => Promise<boolean>;
  clear: () => void;
}

/** One thing a user can set off: busy while it runs, with the refusal that came of it. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = useCallback(async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      return true;
    } catch (thrown) {
      setProblem(asProblem(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, problem, run, clear: useCallback(() => setProblem(undefined), []) };
}

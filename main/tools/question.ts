import { ok, type Outcome } from '../../app/outcome.ts';

/** A question to the machine that takes a while, of which one goes on at most. */
export interface Question {
  /** Puts it; an earlier one that goes on is stopped. */
  readonly ask: <T>(put: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Nobody waits for the answer any longer; answers as the window's call for it. */
  readonly stop: () => Promise<Outcome<null>>;
}

/** See {@link Question}. */
export function createQuestion(): Question {
  let asking = new AbortController();
  return {
    ask: (put) => {
      asking.abort();
      asking = new AbortController();
      return put(asking.signal);
    },
    stop: () => {
      asking.abort();
      return Promise.resolve(ok(null));
    },
  };
}

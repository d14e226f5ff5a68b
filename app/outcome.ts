import type { Failure } from './failure.ts';

/** What an operation that can fail in front of a user returns: a value, or a {@link Failure} they can act on. */
export type Outcome<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'failed'; readonly failure: Failure };

/** Wraps a value as a success. */
export function ok<T>(value: T): Outcome<T> {
  return { kind: 'ok', value };
}

/** Wraps a failure; assignable to any `Outcome<T>`. */
export function failed(failure: Failure): Outcome<never> {
  return { kind: 'failed', failure };
}

/** Applies `next` to the value of a success; a failure passes through untouched. */
export function andThen<T, U>(outcome: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  return outcome.kind === 'ok' ? next(outcome.value) : outcome;
}

/** Like {@link andThen} for work that takes time. */
export function andThenAsync<T, U>(outcome: Outcome<T>, next: (value: T) => Promise<Outcome<U>>): Promise<Outcome<U>> {
  return outcome.kind === 'ok' ? next(outcome.value) : Promise.resolve(outcome);
}

import type { Failure, FailureCode, FailureOf } from './failure.ts';

/** What a failure says to people: what happened, and what to do, step by step. */
export interface FailureWords {
  readonly what: string;
  readonly todo: readonly string[];
}

/** The sentences of some failures in one language: the first says what happened, the others what to do. */
export type FailureSentences<C extends FailureCode> = {
  readonly [K in C]: (failure: FailureOf<K>) => readonly [what: string, ...todo: string[]];
};

/** The words of a failure from a complete set of sentences. */
export function wordsFrom(sentences: FailureSentences<FailureCode>, failure: Failure): FailureWords {
  const say = sentences[failure.code] as (value: Failure) => readonly [string, ...string[]];
  const [what, ...todo] = say(failure);
  return { what, todo };
}

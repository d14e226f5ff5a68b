import { wordsFrom as realWords, type FailureWords } from '../../../../app/failure-words.ts';
import { pseudo } from '../pseudo.ts';

export * from '../../../../app/failure-words.ts';

/** Stands in for the real one: in whichever language. */
export function wordsFrom(...given: Parameters<typeof realWords>): FailureWords {
  return pseudo({ ...realWords(...given) });
}

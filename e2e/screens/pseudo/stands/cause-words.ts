import { because as realBecause, type CauseWords } from '../../../../app/errors/cause-words.ts';
import { pseudo } from '../pseudo.ts';

export * from '../../../../app/errors/cause-words.ts';

/** Stands in for the real one: in whichever language. */
export function because(...given: Parameters<typeof realBecause>): CauseWords {
  return pseudo({ ...realBecause(...given) });
}

import { formatDuration as realDuration } from '../../../../app/texts/format.ts';
import { pseudo } from '../pseudo.ts';

export * from '../../../../app/texts/format.ts';

/** Stands in for the real one: a length of time is words. */
export function formatDuration(...given: Parameters<typeof realDuration>): string {
  return pseudo({ length: realDuration(...given) }).length;
}

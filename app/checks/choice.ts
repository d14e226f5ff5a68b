import type { Language } from '../texts/texts.ts';

/** A list of alternatives in the grammar of the language: `a, b, or c`, `a, b ou c`. */
export function formatChoice(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(items);
}

import type { TextEntry, TextTree } from '../../../app/texts/texts.ts';

/** Begin and end of every sentence that came out of a catalogue; nothing else has them. */
export const marks = { begin: '⟦', end: '⟧' } as const;

const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' };

/** How much longer than English a sentence may become (W3C, "Text size in translation": 40 % above 50 characters). */
const GROWTH = 0.4;

/** What a sentence grows by: words of five letters, so that it can wrap where it needs to. */
const FILLING = ' lórem';

/**
 * A language nobody speaks: every entry of a catalogue accented, two fifths longer and between marks. What shows
 * without marks was written elsewhere; what has lost its end was cut.
 */
export function pseudo<T extends TextTree>(tree: T): T {
  return Object.fromEntries(Object.entries(tree).map(([key, entry]) => [key, changed(entry)])) as unknown as T;
}

function changed(entry: TextEntry): TextEntry {
  if (typeof entry === 'string') return sentence(entry);
  if (typeof entry === 'function') return (...values: never[]) => changed(entry(...values)) as string | readonly string[];
  if (Array.isArray(entry)) return (entry as readonly string[]).map(sentence);
  return pseudo(entry as TextTree);
}

/** One letter alone is an access key, nothing is nothing. A sentence built of others has their marks inside already. */
function sentence(text: string): string {
  if (text.length < 2) return text;
  const accented = text.replace(/[aeiou]/giu, (letter) => accents[letter] ?? letter);
  const growth = Math.ceil(text.length * GROWTH);
  return `${marks.begin}${accented}${FILLING.repeat(Math.ceil(growth / FILLING.length)).slice(0, growth)}${marks.end}`;
}

import type { Harm } from './boot.ts';

/** Where an engine is killed: at a call, by itself, or after so many milliseconds, from outside. */
export type Kill =
  Extract<Harm, { kind: 'time' }> | { readonly kind: 'call'; readonly when: 'before' | 'half' | 'after'; readonly number: number };

/** The kills of a round as a word for a command line: `before:120`, `ms:340+ms:25`. */
export function nameOfKills(kills: readonly Kill[]): string {
  return kills.map((kill) => (kill.kind === 'time' ? `ms:${String(kill.ms)}` : `${kill.when}:${String(kill.number)}`)).join('+');
}

/** The kills that a word names; null where it names none. */
export function killsNamed(word: string): readonly Kill[] | null {
  const kills = word.split('+').map(killNamed);
  return kills.some((kill) => kill === null) ? null : kills.filter((kill) => kill !== null);
}

function killNamed(word: string): Kill | null {
  const [, when, number = ''] = /^(ms|before|half|after):(\d+)$/u.exec(word) ?? [];
  if (when === undefined) return null;
  return when === 'ms' ? { kind: 'time', ms: Number(number) } : { kind: 'call', when: when as 'before', number: Number(number) };
}

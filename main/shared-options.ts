import { languages, type Language } from '../app/texts/texts.ts';
import type { OptionProblem } from './commands/options.ts';
import { isSwitchLike } from './switch-like.ts';

/** Options that may stand with any command, and with none. */
export interface SharedOptions {
  /** Folder for sessions, logs and reports. */
  readonly state: string | null;
  readonly lang: Language | null;
  /** A world to run the sample on; only in a checkout. */
  readonly world: string | null;
}

/** The shared options and what is left for the command, or what is wrong with them. */
export type TakenOptions =
  | { readonly kind: 'taken'; readonly shared: SharedOptions; readonly rest: readonly string[] }
  | { readonly kind: 'refused'; readonly problem: OptionProblem };

/**
 * Takes `--state DIR`, `--lang L` and, in a checkout, `--world F` out of the arguments, wherever they stand. A packaged
 * program knows no worlds: there `--world` stays, and the command refuses it. No value apart looks like a switch: Chromium would take it for one.
 */
export function takeSharedOptions(given: readonly string[], checkout: boolean, platform: NodeJS.Platform = process.platform): TakenOptions {
  const names: readonly string[] = ['--state', '--lang', ...(checkout ? ['--world'] : [])];
  const taken = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at] ?? '';
    const [name = '', ...inline] = argument.split('=');
    if (!names.includes(name)) {
      rest.push(argument);
      continue;
    }
    const isInline = argument.includes('=');
    const value = isInline ? inline.join('=') : given[(at += 1)];
    if (taken.has(name)) return { kind: 'refused', problem: { kind: 'twice', name } };
    if (value === undefined || value === '' || (!isInline && isSwitchLike(value, platform)))
      return { kind: 'refused', problem: { kind: 'missingValue', name } };
    taken.set(name, value);
  }
  return checked(taken, rest);
}

function checked(taken: ReadonlyMap<string, string>, rest: readonly string[]): TakenOptions {
  const asked = taken.get('--lang');
  const lang = languages.find((language) => language === asked) ?? null;
  if (asked !== undefined && lang === null) return { kind: 'refused', problem: { kind: 'notAmong', name: '--lang', choices: languages } };
  return { kind: 'taken', shared: { state: taken.get('--state') ?? null, lang, world: taken.get('--world') ?? null }, rest };
}

/** The language of the program that a tag means, as systems write them (`fr-FR`); English where it has none of its own. */
export function languageOf(tag: string): Language {
  return languages.find((language) => tag.toLowerCase().startsWith(language)) ?? 'en';
}

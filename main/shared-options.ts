/** Options that may stand with any command, and with none. */
export interface SharedOptions {
  /** Folder for sessions, logs and reports. */
  readonly state: string | null;
  readonly lang: string | null;
  /** A world to run the sample on; only in a checkout. */
  readonly world: string | null;
}

/**
 * Takes `--state DIR` and, in a checkout, `--world F` out of the arguments, and looks at `--lang` without taking it where
 * a command follows (the command checks it). A packaged program knows no worlds: there `--world` stays and is refused.
 */
export function takeSharedOptions(
  given: readonly string[],
  checkout: boolean,
): { readonly shared: SharedOptions; readonly rest: readonly string[] } {
  const taken = new Map<string, string>();
  const rest: string[] = [];
  const names = checkout ? ['--state', '--world'] : ['--state'];
  const hasCommand = given.some((each, index) => !each.startsWith('-') && !given[index - 1]?.startsWith('--'));
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at] ?? '';
    const next = given[at + 1];
    const name = argument.split('=')[0] ?? argument;
    const value = argument.includes('=') ? argument.slice(name.length + 1) : next;
    const isShared = (names.includes(name) || (name === '--lang' && !hasCommand)) && value !== undefined && !taken.has(name);
    if (!isShared) {
      rest.push(argument);
      continue;
    }
    taken.set(name, value);
    if (!argument.includes('=')) at += 1;
  }
  return {
    shared: { state: taken.get('--state') ?? null, lang: taken.get('--lang') ?? langIn(rest), world: taken.get('--world') ?? null },
    rest,
  };
}

function langIn(rest: readonly string[]): string | null {
  const at = rest.indexOf('--lang');
  return at === -1 ? null : (rest[at + 1] ?? null);
}

/** How an option is written: with a value, or alone. */
export type OptionKind = 'value' | 'flag';

/** The options of a command: name without dashes → kind. */
export type OptionTable = Readonly<Record<string, OptionKind>>;

/** What was given: values by option name, and what stood alone. */
export interface ParsedOptions {
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly positional: readonly string[];
}

/** One thing wrong with a command line, as a code and the argument it is about. */
export interface OptionProblem {
  readonly kind: 'unknown' | 'valueMissing' | 'repeated' | 'valueUnexpected' | 'tooMany' | 'positionalMissing' | 'badValue';
  readonly argument: string;
}

/** The result of parsing. */
export type OptionResult = { readonly kind: 'parsed'; readonly options: ParsedOptions } | { readonly kind: 'refused'; readonly problem: OptionProblem };

/** Reads `--name value`, `--name=value` and positional arguments. Anything unknown, repeated or incomplete is refused. */
export function parseOptions(args: readonly string[], table: OptionTable, positionals: number): OptionResult {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const positional: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (!argument.startsWith('-')) {
      if (positional.length === positionals) return refused('tooMany', argument);
      positional.push(argument);
      continue;
    }
    const [name = '', inline] = splitOption(argument);
    const kind = Object.hasOwn(table, name) && argument.startsWith('--') ? table[name] : undefined;
    if (kind === undefined) return refused('unknown', argument.split('=')[0] ?? argument);
    if (values.has(name) || flags.has(name)) return refused('repeated', `--${name}`);
    if (kind === 'flag') {
      if (inline !== undefined) return refused('valueUnexpected', `--${name}`);
      flags.add(name);
      continue;
    }
    const next = args[at + 1];
    const value = inline ?? (next === undefined || next.startsWith('--') ? undefined : next);
    if (value === undefined || value === '') return refused('valueMissing', `--${name}`);
    if (inline === undefined) at += 1;
    values.set(name, value);
  }
  return { kind: 'parsed', options: { values, flags, positional } };
}

/** The value of an option that takes one of a few words; the default where it was not given. */
export function oneOf<const T extends string>(options: ParsedOptions, name: string, allowed: readonly T[], usual: T): T | OptionProblem {
  const given = options.values.get(name);
  if (given === undefined) return usual;
  return allowed.find((each) => each === given) ?? { kind: 'badValue', argument: `--${name} ${given}` };
}

function splitOption(argument: string): readonly [name: string, value?: string] {
  const body = argument.replace(/^-+/u, '');
  const equals = body.indexOf('=');
  return equals === -1 ? [body] : [body.slice(0, equals), body.slice(equals + 1)];
}

function refused(kind: OptionProblem['kind'], argument: string): OptionResult {
  return { kind: 'refused', problem: { kind, argument } };
}

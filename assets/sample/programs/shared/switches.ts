/** A switch as it was given: its name in lower case, and what followed the colon or equals sign. */
export interface Switch {
  readonly name: string;
  readonly value: string | undefined;
}

/** Why a command line is refused. */
export type SwitchProblem =
  | { readonly kind: 'unknown'; readonly argument: string }
  | { readonly kind: 'repeated'; readonly name: string }
  | { readonly kind: 'valueMissing'; readonly name: string };

/** What a program accepts: by lower-case name, whether a value is needed, and whether it may be the next argument. */
export type SwitchTable = Readonly<Record<string, 'flag' | 'value' | 'nextValue'>>;

/** The switches by name, or the first problem in the order given. */
export type ParsedSwitches =
  { readonly kind: 'parsed'; readonly values: ReadonlyMap<string, string> } | { readonly kind: 'refused'; readonly problem: SwitchProblem };

/** Reads vendor switches (`/q`, `/p:dir`, `/NAME=value`, `/f file`); a flag's value is the empty string. */
export function parseSwitches(argv: readonly string[], table: SwitchTable): ParsedSwitches {
  const values = new Map<string, string>();
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    const given = splitSwitch(argument);
    const form = given === undefined ? undefined : table[given.name];
    if (given === undefined || form === undefined) return refused({ kind: 'unknown', argument: nameOnly(argument) });
    if (values.has(given.name)) return refused({ kind: 'repeated', name: given.name });
    const takesNext = form === 'nextValue' && given.value === undefined;
    const value = takesNext ? nextValue(argv, index) : given.value;
    if (takesNext) index += 1;
    if (form !== 'flag' && (value === undefined || value === '')) return refused({ kind: 'valueMissing', name: given.name });
    values.set(given.name, value ?? '');
  }
  return { kind: 'parsed', values };
}

/** A problem in words, without the value that was given: it may be a secret. */
export function describeProblem(problem: SwitchProblem): string {
  switch (problem.kind) {
    case 'unknown':
      return `The argument ${problem.argument} is not known.`;
    case 'repeated':
      return `The argument /${problem.name} is repeated.`;
    case 'valueMissing':
      return `The argument /${problem.name} needs a value.`;
  }
}

function splitSwitch(argument: string): Switch | undefined {
  const match = /^\/([A-Za-z]+)(?:[:=]([\s\S]*))?$/u.exec(argument);
  return match === null ? undefined : { name: (match[1] ?? '').toLowerCase(), value: match[2] };
}

function nextValue(argv: readonly string[], index: number): string | undefined {
  const next = argv[index + 1];
  return next === undefined || isSwitchLike(next) ? undefined : next;
}

function isSwitchLike(argument: string): boolean {
  return /^\/[A-Za-z]+(?:[:=]|$)/u.test(argument);
}

function nameOnly(argument: string): string {
  return /^\/[A-Za-z]{1,40}/u.exec(argument)?.[0] ?? 'without a slash';
}

function refused(problem: SwitchProblem): ParsedSwitches {
  return { kind: 'refused', problem };
}

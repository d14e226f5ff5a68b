import { isSwitchLike } from '../switch-like.ts';

/** What an option takes: nothing (`flag`), a text, a list separated by commas, or one of some words. */
export type OptionKind = 'flag' | 'text' | 'list' | readonly string[];

/** The options of a command by their names without dashes. */
export type OptionTable = Readonly<Record<string, OptionKind>>;

/** What a command takes: options, those of them that it does not do without, and operands by their names, all of them required. */
export interface CommandSyntax<S extends OptionTable, R extends keyof S = never> {
  readonly options: S;
  readonly operands: readonly string[];
  readonly required?: readonly R[];
}

/** The values of options: a flag is true or false; of the others null is one that was not given, and is not required. */
export type OptionValues<S extends OptionTable, R extends keyof S = never> = {
  readonly [K in keyof S]: S[K] extends 'flag' ? boolean : ValueOf<S[K]> | (K extends R ? never : null);
};

type ValueOf<K extends OptionKind> = K extends 'text' ? string : K extends readonly string[] ? K[number] : readonly string[];

/** What is wrong with arguments: a code, and the option as it is written or the operand. */
export type OptionProblem =
  | {
      readonly kind: 'unknownOption' | 'missingValue' | 'unexpectedValue' | 'twice' | 'missingOperand' | 'extraOperand';
      readonly name: string;
    }
  | { readonly kind: 'notAmong'; readonly name: string; readonly choices: readonly string[] };

/** Arguments understood completely, or the first thing wrong with them. */
export type ParsedArguments<S extends OptionTable, R extends keyof S = never> =
  { readonly kind: 'parsed'; readonly options: OptionValues<S, R>; readonly operands: readonly string[] } | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly problem: OptionProblem;
}

type Value = string | boolean | readonly string[];

/**
 * Reads `--name value`, `--name=value` and operands. Exact: nothing is abbreviated, guessed or left over, and nothing
 * given twice. After `--` everything is an operand. Before it no operand, and no value apart, looks like a switch: Chromium would take it for one.
 */
export function parseOptions<const S extends OptionTable, const R extends keyof S & string = never>(
  given: readonly string[],
  syntax: CommandSyntax<S, R>,
  platform: NodeJS.Platform = process.platform,
): ParsedArguments<S, R> {
  const values = new Map<string, Value>();
  const operands: string[] = [];
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at] ?? '';
    if (argument === '--') {
      operands.push(...given.slice(at + 1));
      break;
    }
    if (!isSwitchLike(argument, platform)) {
      operands.push(argument);
      continue;
    }
    const option = readOption(argument, valueApart(given[at + 1], platform), syntax.options);
    if (option.kind === 'refused') return option;
    if (values.has(option.name)) return refused({ kind: 'twice', name: `--${option.name}` });
    values.set(option.name, option.value);
    if (option.tookNext) at += 1;
  }
  const problem = operandProblem(operands, syntax.operands) ?? requiredProblem(values, syntax.required ?? []);
  return problem === null ? { kind: 'parsed', options: allValues<S, R>(values, syntax.options), operands } : refused(problem);
}

interface ReadOption {
  readonly kind: 'read';
  readonly name: string;
  readonly value: Value;
  /** Whether the value stood in the argument after the option's. */
  readonly tookNext: boolean;
}

function valueApart(next: string | undefined, platform: NodeJS.Platform): string {
  return next === undefined || isSwitchLike(next, platform) ? '' : next;
}

function readOption(argument: string, next: string, table: OptionTable): ReadOption | Refused {
  const [written = argument, ...rest] = argument.split('=');
  const name = written.slice(2);
  const kind = written.startsWith('--') && Object.hasOwn(table, name) ? table[name] : undefined;
  if (kind === undefined) return refused({ kind: 'unknownOption', name: written });
  const inline = rest.length === 0 ? undefined : rest.join('=');
  if (kind === 'flag') {
    return inline === undefined
      ? { kind: 'read', name, value: true, tookNext: false }
      : refused({ kind: 'unexpectedValue', name: written });
  }
  const text = inline ?? next;
  const value = kind === 'list' ? text.split(',').map((item) => item.trim()) : text;
  if (value === '' || (Array.isArray(value) && value.includes(''))) return refused({ kind: 'missingValue', name: written });
  if (typeof kind === 'object' && !kind.includes(text)) return refused({ kind: 'notAmong', name: written, choices: kind });
  return { kind: 'read', name, value, tookNext: inline === undefined };
}

function operandProblem(operands: readonly string[], names: readonly string[]): OptionProblem | null {
  const missing = names[operands.length];
  if (missing !== undefined) return { kind: 'missingOperand', name: missing };
  const extra = operands[names.length];
  return extra === undefined ? null : { kind: 'extraOperand', name: extra };
}

function requiredProblem(values: ReadonlyMap<string, Value>, required: readonly string[]): OptionProblem | null {
  const missing = required.find((name) => !values.has(name));
  return missing === undefined ? null : { kind: 'missingValue', name: `--${missing}` };
}

function allValues<S extends OptionTable, R extends keyof S>(values: ReadonlyMap<string, Value>, table: S): OptionValues<S, R> {
  const entries = Object.entries(table).map(([name, kind]) => [name, values.get(name) ?? (kind === 'flag' ? false : null)]);
  return Object.fromEntries(entries) as OptionValues<S, R>;
}

function refused(problem: OptionProblem): Refused {
  return { kind: 'refused', problem };
}

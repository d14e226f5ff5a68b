import { isSwitchLike } from '../switch-like.ts';

/** What an option takes: nothing (`flag`), a text, a list separated by commas, or one of some words. */
export type OptionKind = 'flag' | 'text' | 'list' | readonly string[];

/** The options of a command by their names without dashes. */
export type OptionTable = Readonly<Record<string, OptionKind>>;

/** What a command takes: options, and operands by their names, all of them required. */
export interface CommandSyntax<S extends OptionTable> {
  readonly options: S;
  readonly operands: readonly string[];
  /** Options that the command does not do without: it says so itself. */
  readonly required?: readonly (keyof S)[];
}

/** The values of options: a flag is true or false, everything else null where it was not given. */
export type OptionValues<S extends OptionTable> = {
  readonly [K in keyof S]: S[K] extends 'flag'
    ? boolean
    : S[K] extends 'text'
      ? string | null
      : S[K] extends readonly string[]
        ? S[K][number] | null
        : readonly string[] | null;
};

/** What is wrong with arguments: a code, and the option as it is written or the operand. */
export type OptionProblem =
  | {
      readonly kind: 'unknownOption' | 'missingValue' | 'unexpectedValue' | 'twice' | 'missingOperand' | 'extraOperand';
      readonly name: string;
    }
  | { readonly kind: 'notAmong'; readonly name: string; readonly choices: readonly string[] };

/** Arguments understood completely, or the first thing wrong with them. */
export type ParsedArguments<S extends OptionTable> =
  { readonly kind: 'parsed'; readonly options: OptionValues<S>; readonly operands: readonly string[] } | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly problem: OptionProblem;
}

type Value = string | boolean | readonly string[];

/**
 * Reads `--name value`, `--name=value` and operands. Exact: nothing is abbreviated, guessed or left over, and nothing
 * given twice. After `--` everything is an operand. Before it no operand, and no value apart, looks like a switch: Chromium would take it for one.
 */
export function parseOptions<const S extends OptionTable>(
  given: readonly string[],
  syntax: CommandSyntax<S>,
  platform: NodeJS.Platform = process.platform,
): ParsedArguments<S> {
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
  const problem = operandProblem(operands, syntax.operands);
  return problem === null ? { kind: 'parsed', options: allValues(values, syntax.options), operands } : refused(problem);
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

function allValues<S extends OptionTable>(values: ReadonlyMap<string, Value>, table: S): OptionValues<S> {
  const entries = Object.entries(table).map(([name, kind]) => [name, values.get(name) ?? (kind === 'flag' ? false : null)]);
  return Object.fromEntries(entries) as OptionValues<S>;
}

function refused(problem: OptionProblem): Refused {
  return { kind: 'refused', problem };
}

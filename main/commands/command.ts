import type { Failure } from '../../app/failure.ts';
import { failureWords } from '../../app/failure.texts.ts';
import type { Language } from '../../app/texts/texts.ts';
import type { Program } from '../program.ts';
import { commandTexts } from './command.texts.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { OptionProblem, OptionTable, ParsedOptions } from './options.ts';

/** What a command is given. Standard output carries its result only; everything else goes to standard error. */
export interface CommandContext {
  readonly options: ParsedOptions;
  readonly program: Program;
  readonly language: Language;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard error is a terminal, where a progress line may redraw itself. */
  readonly isTerminal: boolean;
  readonly signal: AbortSignal;
}

/** A command of the program. */
export interface Command {
  readonly options: OptionTable;
  /** How many arguments without a dash it takes, all of them required. */
  readonly positionals: number;
  readonly run: (context: CommandContext) => Promise<ExitCode>;
}

/** Says what is wrong with a command line and returns the exit code for that. */
export function refuseArguments(context: Pick<CommandContext, 'err' | 'language'>, { kind, argument }: OptionProblem): ExitCode {
  context.err(`${commandTexts[context.language][kind](argument)}\n`);
  return exitCodes.badArguments;
}

/** Says a failure and returns the exit code that fits it: stopped, not intact or blocked, or wrong input. */
export function reportFailure(context: Pick<CommandContext, 'err' | 'language'>, failure: Failure): ExitCode {
  const { what, todo } = failureWords(failure, context.language);
  context.err(`${[what, ...todo.map((step) => `  ${step}`)].join('\n')}\n`);
  if (failure.code === 'stopped') return exitCodes.stopped;
  if (failure.code === 'unexpected') return exitCodes.internal;
  return isInput(failure) ? exitCodes.badArguments : exitCodes.blocked;
}

/** Failures about what the caller named, not about what was found in it. */
function isInput({ code }: Failure): boolean {
  return code.startsWith('file.') || code === 'input.refused' || code === 'package.folderMissing' || code === 'package.destinationRefused' || code === 'run.nothingToResume' || code === 'run.secretMissing';
}

import type { Failure } from '../../app/failure.ts';
import { failureWords } from '../../app/failure.texts.ts';
import type { Language } from '../../app/texts/texts.ts';
import type { Program } from '../program.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import type { OptionProblem } from './options.ts';
import { optionProblemWords } from './options.texts.ts';

/** What a command is given. It names the parts of the program that it uses, so that a test need not make the others. */
export interface CommandContext<N extends keyof Program = keyof Program> {
  /** The arguments after the command's name. */
  readonly arguments: readonly string[];
  readonly program: Pick<Program, N>;
  /** The language of the system; an option of the command may choose another. */
  readonly language: Language;
  /** Standard output: the command's result and nothing else. */
  readonly out: (text: string) => void;
  /** Standard error: everything else. */
  readonly err: (text: string) => void;
  /** Whether standard error is a terminal, where a progress line may redraw itself. */
  readonly isTerminal: boolean;
  /** Aborted when the user asks to stop (Ctrl+C). */
  readonly signal: AbortSignal;
  /** Aborted when the user asks a second time. */
  readonly insist: AbortSignal;
}

/** A command of the program: reads its arguments with `parseOptions`, does its work, says how it ended. Throws only for bugs. */
export type Command = (context: CommandContext) => Promise<ExitCode>;

type Speaker = Pick<CommandContext, 'err' | 'language'>;

/** Says what is wrong with the arguments and returns the exit code for that. */
export function refuseArguments({ err, language }: Speaker, problem: OptionProblem): ExitCode {
  err(`${optionProblemWords(problem, language)}\n`);
  return exitCodes.wrongInput;
}

/** Says a failure and returns the exit code that fits it: stopped, not intact or blocked, or wrong input. */
export function reportFailure({ err, language }: Speaker, failure: Failure): ExitCode {
  const { what, todo } = failureWords(failure, language);
  err(`${[what, ...todo.map((step) => `  ${step}`)].join('\n')}\n`);
  if (failure.code === 'stopped') return exitCodes.stopped;
  if (failure.code === 'unexpected') return exitCodes.internalError;
  return isInput(failure) ? exitCodes.wrongInput : exitCodes.blocked;
}

/** Failures about what the caller named, not about what was found in it. */
function isInput({ code }: Failure): boolean {
  const ofInput: readonly Failure['code'][] = [
    'input.refused',
    'package.folderMissing',
    'package.destinationRefused',
    'signature.keyMalformed',
    'run.nothingToResume',
    'run.secretMissing',
  ];
  return code.startsWith('file.') || ofInput.includes(code);
}

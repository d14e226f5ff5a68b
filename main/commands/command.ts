import type { Failure } from '../../app/failure.ts';
import { failureWords } from '../../app/failure.texts.ts';
import type { Language } from '../../app/texts/texts.ts';
import type { Program } from '../program.ts';
import { toldFailure, type EndTeller } from './end.ts';
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
  /** Tells how the command ends, where its arguments ask for JSON; else nothing. */
  readonly tellEnd: EndTeller;
  /** Whether standard error is a terminal, where a progress line may redraw itself. */
  readonly isTerminal: boolean;
  /** Aborted when the user asks to stop (Ctrl+C). */
  readonly signal: AbortSignal;
  /** Aborted when the user asks a second time. */
  readonly insist: AbortSignal;
}

/** A command of the program: reads its arguments with `parseOptions`, does its work, says how it ended. Throws only for bugs. */
export type Command = (context: CommandContext) => Promise<ExitCode>;

type Speaker = Pick<CommandContext, 'err' | 'language' | 'tellEnd'>;

/** Says what is wrong with the arguments and returns the exit code for that. */
export function refuseArguments({ err, language, tellEnd }: Speaker, problem: OptionProblem): ExitCode {
  const what = optionProblemWords(problem, language);
  err(`${what}\n`);
  const { kind, ...details } = problem;
  tellEnd(exitCodes.wrongInput, { code: `arguments.${kind}`, what, why: null, todo: [], details });
  return exitCodes.wrongInput;
}

/** Says a failure as the command's last word and returns the exit code that fits it. */
export function reportFailure(speaker: Speaker, failure: Failure): ExitCode {
  const code = codeFor(failure);
  sayFailure(speaker, failure);
  speaker.tellEnd(code, toldFailure(failure, speaker.language));
  return code;
}

/** Says a failure to people: what happened, and what to do. */
export function sayFailure({ err, language }: Pick<Speaker, 'err' | 'language'>, failure: Failure): void {
  const { what, todo } = failureWords(failure, language);
  err(`${[what, ...todo.map((step) => `  ${step}`)].join('\n')}\n`);
}

/** Stopped, a bug, not intact or blocked, or wrong input. */
function codeFor(failure: Failure): ExitCode {
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

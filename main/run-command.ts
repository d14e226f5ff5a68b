import type { Failure } from '../app/failure.ts';
import { failureWords } from '../app/failure.texts.ts';
import type { Language } from '../app/texts/texts.ts';
import { checkCommand, checkSyntax } from './commands/check.ts';
import { refuseArguments, reportFailure, type Command, type CommandContext } from './commands/command.ts';
import { commandTexts } from './commands/command.texts.ts';
import { endTeller, toldFailure, type EndTeller } from './commands/end.ts';
import { exitCodes, type ExitCode } from './commands/exit-codes.ts';
import { extractCommand, extractSyntax } from './commands/extract.ts';
import { factsCommand, factsSyntax } from './commands/facts.ts';
import { installCommand, installSyntax } from './commands/install.ts';
import { planCommand, planSyntax } from './commands/plan.ts';
import { reportCommand, reportSyntax } from './commands/report.ts';
import { resumeCommand, resumeSyntax } from './commands/resume.ts';
import { runsCommand, runsSyntax } from './commands/runs.ts';
import { sealCommand, sealSyntax } from './commands/seal.ts';
import { verifyCommand, verifySyntax } from './commands/verify.ts';
import { asksForHelp, helpOf } from './commands/help.ts';
import type { CommandName } from './commands/help.texts.ts';
import type { CommandSyntax, OptionProblem, OptionTable } from './commands/options.ts';
import { logRejections } from './log-rejections.ts';
import type { Place } from './place.ts';
import { loadProgram } from './program.ts';
import type { Hold } from './session/hold.ts';
import type { SharedOptions } from './shared-options.ts';
import type { PrivatePlaces } from './system/private-places.ts';
import { watchUncaught } from './uncaught.ts';

/** The commands by name, and what they take. */
const commands: Readonly<Record<CommandName, { readonly run: Command; readonly syntax: CommandSyntax<OptionTable, string> }>> = {
  check: { run: checkCommand, syntax: checkSyntax },
  facts: { run: factsCommand, syntax: factsSyntax },
  verify: { run: verifyCommand, syntax: verifySyntax },
  seal: { run: sealCommand, syntax: sealSyntax },
  extract: { run: extractCommand, syntax: extractSyntax },
  plan: { run: planCommand, syntax: planSyntax },
  install: { run: installCommand, syntax: installSyntax },
  resume: { run: resumeCommand, syntax: resumeSyntax },
  runs: { run: runsCommand, syntax: runsSyntax },
  report: { run: reportCommand, syntax: reportSyntax },
};

/** What somebody who calls a command is told through. */
interface Caller {
  /** Everything that was said on the command line. */
  readonly arguments: readonly string[];
  readonly language: Language;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** What a command is run with. */
export interface CommandSource extends Caller {
  readonly place: Place;
  readonly shared: SharedOptions;
  readonly places: PrivatePlaces;
  readonly hold: Hold;
}

/** Says what is wrong with the arguments that all commands share. */
export function refuse(problem: OptionProblem, caller: Caller): ExitCode {
  return refuseArguments({ ...caller, tellEnd: tellerFor(caller) }, problem);
}

/** Runs the command that these words name, and returns its exit code. */
export async function runCommand(words: readonly string[], source: CommandSource): Promise<ExitCode> {
  const { place, shared, hold } = source;
  const tellEnd = tellerFor(source);
  const program = await loadProgram({ place, hold, worldFile: shared.world });
  if (program.kind === 'failed') return reportFailure({ ...source, tellEnd }, program.failure);
  return runNamed(words, { ...source, program: program.value, tellEnd });
}

function tellerFor(caller: Caller): EndTeller {
  return endTeller({ ...caller, now: () => new Date() });
}

type Given = Pick<CommandContext, 'program' | 'language' | 'out' | 'err' | 'tellEnd'> & Pick<CommandSource, 'places'>;

async function runNamed([name = '', ...others]: readonly string[], given: Given): Promise<ExitCode> {
  const { language, out, err, tellEnd } = given;
  if (name === '--help' || name === 'help') {
    out(`${commandTexts[language].usage}\n`);
    return exitCodes.done;
  }
  if (!isCommand(name)) {
    const what = commandTexts[language].unknownCommand(name);
    err(`${what}\n`);
    tellEnd(exitCodes.wrongInput, { code: 'arguments.unknownCommand', what, why: null, todo: [], details: { name } });
    return exitCodes.wrongInput;
  }
  const { run, syntax } = commands[name];
  if (asksForHelp(others)) {
    out(helpOf(name, syntax, language));
    return exitCodes.done;
  }
  const judged = given.places.judgeFolder(given.program.place.stateRoot);
  if (judged.kind === 'failed') return reportFailure(given, judged.failure);
  return runOne(run, { ...given, arguments: others });
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

async function runOne(command: Command, given: Given & Pick<CommandContext, 'arguments'>): Promise<ExitCode> {
  const stop = new AbortController();
  const insist = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) insist.abort();
    stop.abort();
  };
  const endLogging = logRejections(process, given.program.log);
  const uncaught = watchUncaught(process);
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    const work = command({ ...given, isTerminal: process.stderr.isTTY, signal: stop.signal, insist: insist.signal });
    return await Promise.race([work, uncaught.error]);
  } catch (error) {
    const reference = given.program.log.bug(error);
    const failure: Failure = { code: 'unexpected', reference };
    given.err(`${failureWords(failure, given.language).what} (${reference})\n`);
    given.tellEnd(exitCodes.internalError, toldFailure(failure, given.language));
    return exitCodes.internalError;
  } finally {
    endLogging();
    uncaught.endWatch();
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

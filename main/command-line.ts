import path from 'node:path';
import type { Failure } from '../app/failure.ts';
import { failureWords } from '../app/failure.texts.ts';
import { andThen, ok, type Outcome } from '../app/outcome.ts';
import { languages, type Language } from '../app/texts/texts.ts';
import { checkCommand } from './commands/check.ts';
import { refuseArguments, reportFailure, type Command, type CommandContext } from './commands/command.ts';
import { commandTexts } from './commands/command.texts.ts';
import { endTeller, toldFailure } from './commands/end.ts';
import { exitCodes, type ExitCode } from './commands/exit-codes.ts';
import { extractCommand } from './commands/extract.ts';
import { factsCommand } from './commands/facts.ts';
import { installCommand } from './commands/install.ts';
import { planCommand } from './commands/plan.ts';
import { reportCommand } from './commands/report.ts';
import { resumeCommand } from './commands/resume.ts';
import { runsCommand } from './commands/runs.ts';
import { sealCommand } from './commands/seal.ts';
import { verifyCommand } from './commands/verify.ts';
import { takeSharedOptions } from './shared-options.ts';
import type { Place } from './place.ts';
import { createPreferencesFile } from './preferences-file.ts';
import type { PrivatePlaces } from './system/private-places.ts';
import { createProgram, readWorld, type Program } from './program.ts';
import type { Hold } from './session/hold.ts';
import { loadProcesses } from './system/load-processes.ts';

/** What the process gives: its arguments, where things are, and ways out. */
export interface Process {
  readonly arguments: readonly string[];
  readonly placeFor: (stateRoot: string | null) => Place;
  /** The language of the system, as a tag: `fr-FR`. */
  readonly locale: () => string;
  /** Before Electron is ready: tells it where the browser's own files of the wizard belong. */
  readonly keepBrowserFilesIn: (folder: string) => Outcome<null>;
  /** Before Electron is ready: a command shows no page, so that no process for drawing is started for it. */
  readonly drawNothing: () => void;
  /** Opens the state folder, which must be nobody else's. */
  readonly places: PrivatePlaces;
  readonly whenReady: () => Promise<void>;
  readonly openWizard: (program: Program, language: Language, opening: Opening) => Promise<void>;
  /** Keeps the machine from sleeping. */
  readonly keepAwake: Hold;
  /** Starts a program that outlives us, and waits for nothing. */
  readonly startAgain: (command: readonly string[]) => void;
  /** Shows a problem that keeps the window from opening, in a box. */
  readonly showProblem: (text: string) => void;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Whether a person opened the wizard, or the machine did after a restart. */
export type Opening = 'fresh' | 'afterRestart';

/** The commands by name. */
const commands: Readonly<Record<string, Command>> = {
  check: checkCommand,
  facts: factsCommand,
  verify: verifyCommand,
  seal: sealCommand,
  extract: extractCommand,
  plan: planCommand,
  install: installCommand,
  resume: resumeCommand,
  runs: runsCommand,
  report: reportCommand,
};

/** Runs a command and returns its exit code, or opens the wizard and returns null: then the window ends the process. */
export async function runCommandLine(given: Process): Promise<ExitCode | null> {
  const checkout = !given.placeFor(null).isPackaged;
  const taken = takeSharedOptions(given.arguments, checkout);
  const tellEnd = endTeller({ ...given, now: () => new Date() });
  if (taken.kind === 'refused') {
    given.drawNothing();
    await given.whenReady();
    return refuseArguments({ err: given.err, language: languageOf(given.locale()), tellEnd }, taken.problem);
  }
  const { shared, rest } = taken;
  const place = given.placeFor(shared.state === null ? null : path.resolve(shared.state));
  const opening = openingOf(rest, process.platform);
  if (opening === 'again') {
    given.startAgain([...place.comeBack, HERE]);
    return exitCodes.done;
  }
  const isWizard = opening !== null;
  if (!isWizard) given.drawNothing();
  const kept = isWizard ? openForBrowser(given, place.stateRoot) : ok(null);
  await given.whenReady();
  const liked = isWizard ? createPreferencesFile(place.stateRoot).read().language : null;
  const language = languageOf(shared.lang ?? liked ?? given.locale());
  if (kept.kind === 'failed') return refuseWizard(given, kept.failure, language);
  const ready = path.join(place.sample, 'world.json');
  const world = readWorld(shared.world === null ? ready : path.resolve(shared.world), ready);
  if (world.kind === 'failed') return reportFailure({ err: given.err, language, tellEnd }, world.failure);
  const program = createProgram({ place, world: world.value, processes: await loadProcesses(), hold: given.keepAwake });
  if (isWizard) {
    await given.openWizard(program, language, opening);
    return null;
  }
  return runNamed(rest, { ...given, program, language, tellEnd });
}

/** Said by this program to the one it starts in its place. */
const HERE = '--here';

/**
 * How these arguments open the wizard; null where they are a command's. `--resume` is what stands in RunOnce, where Windows may
 * wait for the end of what it runs before it shows the desktop: there the program starts itself again and ends.
 */
export function openingOf(words: readonly string[], platform: NodeJS.Platform): Opening | 'again' | null {
  const [first, second, ...others] = words;
  if (first === undefined) return 'fresh';
  if (first !== '--resume' || others.length > 0) return null;
  if (second === undefined) return platform === 'win32' ? 'again' : 'afterRestart';
  return second === HERE ? 'afterRestart' : null;
}

type Given = Pick<CommandContext, 'program' | 'language' | 'out' | 'err' | 'tellEnd'> & Pick<Process, 'places'>;

async function runNamed([name = '', ...others]: readonly string[], given: Given): Promise<ExitCode> {
  const { language, out, err, tellEnd } = given;
  if (name === '--help' || name === 'help') {
    out(`${commandTexts[language].usage}\n`);
    return exitCodes.done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const what = commandTexts[language].unknownCommand(name);
    err(`${what}\n`);
    tellEnd(exitCodes.wrongInput, { code: 'arguments.unknownCommand', what, why: null, todo: [], details: { name } });
    return exitCodes.wrongInput;
  }
  const judged = given.places.judgeFolder(given.program.place.stateRoot);
  if (judged.kind === 'failed') return reportFailure(given, judged.failure);
  return runCommand(command, { ...given, arguments: others });
}

function openForBrowser({ places, keepBrowserFilesIn }: Process, stateRoot: string): Outcome<null> {
  return andThen(places.openFolder(stateRoot), () => keepBrowserFilesIn(path.join(stateRoot, 'browser')));
}

/** A program with a window is seldom started where somebody sees what it prints. */
function refuseWizard({ err, showProblem }: Process, failure: Failure, language: Language): ExitCode {
  const { what, todo } = failureWords(failure, language);
  showProblem([what, ...todo].join('\n\n'));
  return reportFailure({ err, language, tellEnd: () => undefined }, failure);
}

async function runCommand(command: Command, given: Given & Pick<CommandContext, 'arguments'>): Promise<ExitCode> {
  const stop = new AbortController();
  const insist = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) insist.abort();
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    return await command({ ...given, isTerminal: process.stderr.isTTY, signal: stop.signal, insist: insist.signal });
  } catch (error) {
    const reference = given.program.log.bug(error);
    const failure: Failure = { code: 'unexpected', reference };
    given.err(`${failureWords(failure, given.language).what} (${reference})\n`);
    given.tellEnd(exitCodes.internalError, toldFailure(failure, given.language));
    return exitCodes.internalError;
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

function languageOf(tag: string): Language {
  return languages.find((language) => tag.toLowerCase().startsWith(language)) ?? 'en';
}

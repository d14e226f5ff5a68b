import path from 'node:path';
import type { Failure } from '../app/failure.ts';
import { andThen, type Outcome } from '../app/outcome.ts';
import { exitCodes, type ExitCode } from './commands/exit-codes.ts';
import type { Place } from './place.ts';
import type { Hold } from './session/hold.ts';
import { languageOf, takeSharedOptions, type SharedOptions } from './shared-options.ts';
import type { PrivatePlaces } from './system/private-places.ts';

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
  /** Opens the window; an exit code where that is not to be. */
  readonly openWizard: (start: WizardStart) => Promise<ExitCode | null>;
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

/** What the wizard is opened with. */
export interface WizardStart {
  readonly place: Place;
  readonly opening: Opening;
  readonly shared: SharedOptions;
}

/**
 * Runs a command and returns its exit code, or opens the wizard and returns null: then the window ends the process. What only one
 * of the two needs is loaded when it is known which, so that the window need not wait for it.
 */
export async function runCommandLine(given: Process): Promise<ExitCode | null> {
  const checkout = !given.placeFor(null).isPackaged;
  const taken = takeSharedOptions(given.arguments, checkout);
  if (taken.kind === 'refused') {
    given.drawNothing();
    await given.whenReady();
    const { refuse } = await import('./run-command.ts');
    return refuse(taken.problem, { ...given, language: languageOf(given.locale()) });
  }
  const { shared, rest } = taken;
  const place = given.placeFor(shared.state === null ? null : path.resolve(shared.state));
  const opening = openingOf(rest, process.platform);
  if (opening === 'again') {
    given.startAgain([...place.comeBack, HERE]);
    return exitCodes.done;
  }
  if (opening !== null) return startWizard(given, { place, opening, shared });
  given.drawNothing();
  await given.whenReady();
  const { runCommand } = await import('./run-command.ts');
  return runCommand(rest, { ...given, place, shared, hold: given.keepAwake, language: languageOf(shared.lang ?? given.locale()) });
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

async function startWizard(given: Process, start: WizardStart): Promise<ExitCode | null> {
  const kept = openForBrowser(given, start.place.stateRoot);
  await given.whenReady();
  return kept.kind === 'failed' ? refuseWizard(given, kept.failure, start.shared) : given.openWizard(start);
}

function openForBrowser({ places, keepBrowserFilesIn }: Process, stateRoot: string): Outcome<null> {
  return andThen(places.openFolder(stateRoot), () => keepBrowserFilesIn(path.join(stateRoot, 'browser')));
}

/** A program with a window is seldom started where somebody sees what it prints. */
async function refuseWizard({ err, showProblem, locale }: Process, failure: Failure, { lang }: SharedOptions): Promise<ExitCode> {
  const [{ failureWords }, { reportFailure }] = await Promise.all([import('../app/failure.texts.ts'), import('./commands/command.ts')]);
  const language = languageOf(lang ?? locale());
  const { what, todo } = failureWords(failure, language);
  showProblem([what, ...todo].join('\n\n'));
  return reportFailure({ err, language, tellEnd: () => undefined }, failure);
}

import type { SecretValues } from '../../app/plan/fragments.ts';
import type { Failure } from '../../app/failure.ts';
import type { Outcome } from '../../app/outcome.ts';
import type { RunEvent } from '../../app/plan/events.ts';
import type { Step, StepId } from '../../app/plan/step.ts';
import type { PrivatePlaces } from '../system/private-places.ts';
import type { Processes } from '../system/processes.ts';
import type { System } from '../system/system.ts';
import type { Attempts } from './attempts.ts';
import type { LastProgram } from './last-program.ts';
import type { Survivor } from './survivor.ts';

/** What every step gets: the doors, the secrets, and a way to say what happens. */
export interface RunContext {
  readonly system: System;
  readonly secrets: SecretValues;
  /** Folder of the extracted package. */
  readonly packageFolder: string;
  /** SHA-256 of the package's programs, as they were when extracted; path below the folder → lower-case hex. */
  readonly programHashes: ReadonlyMap<string, string>;
  /** Somebody else extracted it: its programs are asked for the vendor's signature, too. */
  readonly isAdopted: boolean;
  readonly hashFiles: (paths: readonly string[]) => Promise<Outcome<ReadonlyMap<string, string>>>;
  /** Says what happened: durable events are on disk when it returns, the others are only shown. */
  readonly say: (event: RunEvent) => void;
  readonly redact: (text: string) => string;
  /** True once the user asked to stop: the step that runs is finished, the next one is not begun. */
  readonly isStopRequested: () => boolean;
  readonly processes: Processes;
  /** Makes files and folders that nobody else gets into. */
  readonly places: PrivatePlaces;
  /** Where the temporary files of what a step runs are kept: in the state folder. */
  readonly temp: string;
  readonly patience: Patience;
  /** Ends the program that runs, at once: only asked for when the user insists. */
  readonly signal: AbortSignal;
}

/** How long a run waits for what is not its own. */
export interface Patience {
  /** Longest that a step waits for Windows Installer, all its tries together. */
  readonly busyMs: number;
  /** Between two tries while Windows Installer is busy. */
  readonly busyPauseMs: number;
  readonly busyTries: number;
  /** Between two tries to remove a file that somebody holds open. */
  readonly heldPauseMs: number;
  /** Longest wait for what a program left behind to end. */
  readonly waitMs: number;
  /** Silence of a program after which it is looked whether it waits for an answer, and how often then. */
  readonly silenceMs: number;
}

/** Windows Update may keep Windows Installer busy for half an hour; an installer that says nothing for three minutes is worth a look. */
export const usualPatience: Patience = {
  busyMs: 30 * 60_000,
  busyPauseMs: 30_000,
  busyTries: 60,
  heldPauseMs: 200,
  waitMs: 60 * 60_000,
  silenceMs: 3 * 60_000,
};

/** How the work of a step ended, before its evidence is asked. */
export type StepEnd =
  | { readonly kind: 'done'; readonly restart: 'none' | 'toFinish' }
  /** Done, and Windows restarts the machine: nothing may be begun any more. What is not there yet may come with the restart. */
  | { readonly kind: 'restartBegun' }
  /** `reason`: what the program named; null where a restart is all there is to say. */
  | { readonly kind: 'restartFirst'; readonly reason: Failure | null }
  | { readonly kind: 'stopped' }
  /** Windows Installer is busy with somebody else: nothing was done. */
  | { readonly kind: 'busy'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Does the work of one kind of step. */
export type StepRunner<K extends Step['kind']> = (step: Extract<Step, { kind: K }>, context: RunContext) => Promise<StepEnd>;

/** A failed end. */
export function stepFailed(failure: Failure): Extract<StepEnd, { kind: 'failed' }> {
  return { kind: 'failed', failure };
}

/** What the journal says of the runs before this one. */
export interface Before {
  readonly finished: ReadonlySet<StepId>;
  /** Steps whose program was started, or was about to be. */
  readonly started: ReadonlySet<StepId>;
  /** A program they left running. */
  readonly survivor: Survivor | null;
  /** What the journal knows of the program that was started last. */
  readonly lastProgram: LastProgram | null;
  /** The last attempt of each step that was not found good after it. */
  readonly attempts: Attempts;
  /** A finished step asked for a restart, and the machine was not restarted since. */
  readonly restartNeeded: boolean;
  /** Removes secret files that are left, once nothing runs that could read them; those that could not be removed. */
  readonly sweep: () => readonly string[];
}

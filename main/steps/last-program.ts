import { assertNever } from '../../app/assert-never.ts';
import type { FailureCode } from '../../app/failure.ts';
import type { RunEvent, RunRecord } from '../../app/plan/events.ts';
import type { StepId } from '../../app/plan/step.ts';

/** The program that was started last, or was about to be, as far as the journal tells. */
export interface LastProgram {
  readonly step: StepId;
  /** A record says how it ended, or that nobody saw its end. */
  readonly hasEnded: boolean;
  /** After that its step ended too: what the program left was judged. Until then its evidence is asked before anything is run again. */
  readonly isStepOver: boolean;
}

/** Reads the journal for the program that was started last; null where none was. */
export function lastProgram(records: readonly RunRecord[]): LastProgram | null {
  return records.reduce(readOne, { program: null, begun: null }).program;
}

interface Reading {
  readonly program: LastProgram | null;
  /** The step that the run in question began last. */
  readonly begun: StepId | null;
}

function readOne(reading: Reading, { event }: RunRecord): Reading {
  switch (event.kind) {
    case 'runStarted':
      return { ...reading, begun: null };
    case 'stepStarted':
      return { ...reading, begun: event.step };
    case 'programStarting':
    case 'programStarted':
    case 'programEnded':
      return { ...reading, program: { step: event.step, hasEnded: event.kind === 'programEnded', isStepOver: false } };
    default: {
      const { program } = reading;
      // As long as a program may be at work, whatever is said of its step judges nothing.
      if (program?.hasEnded !== true || !isEndOf(program.step, event, reading)) return reading;
      return { ...reading, program: { ...program, isStepOver: true } };
    }
  }
}

/** That one who uses its image was still at work, or that nobody could tell, says nothing of what a program left. */
const judgesNothing: ReadonlySet<FailureCode> = new Set(['run.programStillRuns', 'run.evidenceUntold']);

/** Whether an event ends a step. A stop ends the step that its own run began, and no other. */
function isEndOf(
  step: StepId,
  event: Exclude<RunEvent, { readonly kind: 'runStarted' | 'stepStarted' | `program${string}` }>,
  { begun }: Reading,
): boolean {
  switch (event.kind) {
    case 'stepFinished':
    case 'stepFoundDone':
      return event.step === step;
    case 'stepFailed':
      return event.step === step && !judgesNothing.has(event.failure.code);
    case 'restartNeeded':
      // After one that has begun, what its program left is still to be judged.
      return event.step === step && event.when === 'first';
    case 'runStopped':
      return begun === step;
    case 'secretFileOpened':
    case 'secretFileRemoved':
    case 'secretFileLeft':
    case 'stepProgress':
    case 'stepNotice':
    case 'logLine':
    case 'stopRequested':
    case 'proofMade':
    case 'runFailed':
    case 'runFinished':
      return false;
    default:
      return assertNever(event);
  }
}

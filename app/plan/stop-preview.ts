import { assertNever } from '../assert-never.ts';
import type { Declaration } from './declaration.ts';
import { declarations } from './declarations.ts';
import { reasonToStay, type Stay } from './reason-to-stay.ts';
import type { RunState, StepNotice } from './run-state.ts';
import type { StepId } from './step.ts';

/** A step whose work stays on the machine, and why nothing takes it back. */
export interface KeptStep {
  readonly step: StepId;
  readonly rollback: Declaration['rollback'];
}

/**
 * What becomes of the step under way. `finishedFirst`: its program is not ended. `endedNow`: it is, since the user insists.
 * `notBegun`: it waits for somebody else and has done nothing. `leftRunning`: what still works outlives this run.
 */
export type UnderWay = 'finishedFirst' | 'endedNow' | 'notBegun' | 'leftRunning';

/** What stopping would mean now. Nothing is ever undone by stopping; `kept` says of each step why. */
export interface StopPreview {
  /** Why it is not possible; null: it is. */
  readonly stay: Stay | null;
  readonly kept: readonly KeptStep[];
  /** Null between two steps. */
  readonly underWay: { readonly step: StepId; readonly end: UnderWay } | null;
  readonly leftUndone: readonly StepId[];
}

/** What stopping this run would mean now, for its first *Stop* and, while it is stopping, for the one that insists. */
export function stopPreview(run: RunState, declared: Readonly<Record<StepId, Declaration>> = declarations): StopPreview {
  const present = run.steps.find(({ state }) => state === 'running');
  return {
    stay: reasonToStay(run, declared),
    kept: keptSteps(run, declared),
    underWay: present === undefined ? null : { step: present.id, end: endOf(run) },
    leftUndone: run.steps.flatMap(({ id, state }) => (state === 'waiting' ? [id] : [])),
  };
}

/** The steps whose work is on the machine, in their order. */
export function keptSteps({ steps }: RunState, declared: Readonly<Record<StepId, Declaration>> = declarations): readonly KeptStep[] {
  return steps.flatMap(({ id, state }) =>
    state === 'done' || state === 'foundDone' ? [{ step: id, rollback: declared[id].rollback }] : [],
  );
}

function endOf({ phase, notice }: RunState): UnderWay {
  const waiting = notice === null ? null : whileWaiting(notice);
  return waiting ?? (phase === 'stopping' ? 'endedNow' : 'finishedFirst');
}

/** A wait ends with the run, and what is waited for goes on. One for somebody's answer is the program's own. */
function whileWaiting(notice: StepNotice): UnderWay | null {
  switch (notice.for) {
    case 'windowsInstaller':
      return 'notBegun';
    case 'earlierProgram':
    case 'itsProcesses':
      return 'leftRunning';
    case 'answer':
      return null;
    default:
      return assertNever(notice.for);
  }
}

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

/** The steps whose work is on the machine, in their order: what another step has taken back since is none, what was stopped half-way is. */
export function keptSteps({ steps }: RunState, declared: Readonly<Record<StepId, Declaration>> = declarations): readonly KeptStep[] {
  const isDone = (id: StepId): boolean => steps.some((step) => step.id === id && ['done', 'foundDone'].includes(step.state));
  return steps.flatMap(({ id, state }) => {
    const { rollback, doneAgain } = declared[id];
    const isHalfDone = rollback === 'startAgain' && ['failed', 'stopped', 'interrupted'].includes(state);
    const isTakenBack = doneAgain?.kind === 'until' && isDone(doneAgain.step);
    return (isDone(id) || isHalfDone) && !isTakenBack ? [{ step: id, rollback }] : [];
  });
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

import { assertNever } from '../assert-never.ts';
import type { RunEvent, RunRecord } from './events.ts';
import { noRun, type RunState, type StepProgress, type StepState } from './run-state.ts';
import type { StepId } from './step.ts';

/** The state after these records. The renderer, the command line, the report and a resume all use this fold. */
export function fold(records: readonly RunRecord[], start: RunState = noRun): RunState {
  return records.reduce(foldOne, start);
}

/** The state after one more record. */
export function foldOne(state: RunState, { event, time, seq }: RunRecord): RunState {
  const left = event.kind === 'secretFileLeft' ? { secretFileLeft: event.path } : {};
  const next = apply({ ...state, ...left, seq }, event, time);
  return { ...next, fraction: Math.max(reached(state, event), wholeFraction(next)) };
}

/** The state of a run whose process is gone: without a last word it was interrupted, at the latest at its last record (ISO 8601). */
export function interruptedAt(state: RunState, time: string): RunState {
  return state.phase === 'running' || state.phase === 'stopping'
    ? { ...stopRunning(state, time, 'interrupted'), phase: 'interrupted', endedAt: time }
    : state;
}

/** How far the bar was already: here, or by the word of the run for those who hear it from its resume on. */
function reached(state: RunState, event: RunEvent): number {
  if (isNewRun(state, event)) return 0;
  return Math.max(state.fraction, event.kind === 'runStarted' ? (event.fraction ?? 0) : 0);
}

function isNewRun({ phase }: RunState, event: RunEvent): boolean {
  return event.kind === 'runStarted' && (!event.resumed || phase === 'finished');
}

function apply(state: RunState, event: RunEvent, time: string): RunState {
  switch (event.kind) {
    case 'runStarted':
      return startRun(state, event, time);
    case 'stepStarted':
      return beginStep(state, event.step, time);
    case 'stepNotice':
      return { ...state, current: event.step, notice: event.notice };
    case 'stepProgress':
      return progressStep(state, event.step, event.fraction);
    case 'stepFoundDone':
    case 'stepFinished':
      return endStep(state, event.step, event.kind === 'stepFinished' ? 'done' : 'foundDone', time);
    case 'stepFailed':
      return { ...endStep(state, event.step, 'failed', time), current: event.step, failure: event.failure };
    case 'restartNeeded':
      return { ...(event.when === 'toFinish' ? state : restartFirst(state, event, time)), restartNeeded: true };
    case 'programEnded':
      return event.outcome === 'unseen' ? withStep(state, event.step, (step) => ({ ...step, endUnseen: true })) : state;
    case 'proofMade':
      return { ...state, proof: event.proof };
    case 'stopRequested':
      return { ...state, phase: 'stopping' };
    case 'runStopped':
      return { ...stopRunning(state, time), phase: 'stopped', endedAt: time };
    case 'runFailed':
      return { ...state, phase: 'failed', notice: null, failure: event.failure, endedAt: time };
    case 'runFinished':
      return { ...state, phase: 'finished', current: null, restartNeeded: event.restartNeeded, endedAt: time };
    case 'secretFileOpened':
    case 'secretFileRemoved':
    case 'secretFileLeft':
    case 'programStarting':
    case 'programStarted':
    case 'logLine':
      return state;
    default:
      return assertNever(event);
  }
}

/** Nothing goes on before it; what the program named explains why. */
function restartFirst(state: RunState, { reason }: Extract<RunEvent, { kind: 'restartNeeded' }>, time: string): RunState {
  return { ...stopRunning(state, time), phase: 'restartFirst', failure: reason ?? null, endedAt: time };
}

/**
 * A resumed run keeps what earlier ones finished, and which steps they began: what such a step left must not block the checks.
 * The steps themselves are announced anew.
 */
function startRun(state: RunState, event: Extract<RunEvent, { kind: 'runStarted' }>, time: string): RunState {
  const before = new Map(event.resumed ? state.steps.map((step) => [step.id, step]) : []);
  const steps = event.steps.map(({ id, weight }): StepProgress => {
    const earlier = before.get(id);
    const isDone = earlier?.state === 'done' || earlier?.state === 'foundDone';
    return isDone
      ? { ...earlier, weight }
      : { id, weight, state: 'waiting', fraction: 0, startedAt: earlier?.startedAt ?? null, endedAt: null };
  });
  const startedAt = event.resumed ? (state.startedAt ?? time) : time;
  return { ...noRun, seq: state.seq, phase: 'running', runId: event.runId, product: event.product, steps, startedAt };
}

function beginStep(state: RunState, id: StepId, time: string): RunState {
  const next = withStep(state, id, ({ endUnseen: _, ...step }) => ({
    ...step,
    state: 'running',
    fraction: 0,
    startedAt: time,
    endedAt: null,
  }));
  return { ...next, current: id, notice: null };
}

function endStep(state: RunState, id: StepId, end: StepState, time: string): RunState {
  const isDone = end === 'done' || end === 'foundDone';
  const next = withStep(state, id, (step) => ({ ...step, state: end, fraction: isDone ? 1 : step.fraction, endedAt: time }));
  return { ...next, current: isDone ? null : id, notice: null };
}

/** A step that is not running takes no progress: late lines of its log do not undo its end. */
function progressStep(state: RunState, id: StepId, fraction: number): RunState {
  return withStep(state, id, (step) =>
    step.state === 'running' ? { ...step, fraction: Math.min(0.99, Math.max(step.fraction, fraction)) } : step,
  );
}

function stopRunning(state: RunState, time: string, end: 'stopped' | 'interrupted' = 'stopped'): RunState {
  return {
    ...state,
    notice: null,
    steps: state.steps.map((step) => (step.state === 'running' ? { ...step, state: end, endedAt: time } : step)),
  };
}

function withStep(state: RunState, id: StepId, change: (step: StepProgress) => StepProgress): RunState {
  return { ...state, steps: state.steps.map((step) => (step.id === id ? change(step) : step)) };
}

function wholeFraction({ steps, phase }: RunState): number {
  if (phase === 'finished') return 1;
  const total = steps.reduce((sum, step) => sum + step.weight, 0);
  const done = steps.reduce((sum, step) => sum + step.weight * step.fraction, 0);
  return total === 0 ? 0 : Math.min(0.99, done / total);
}

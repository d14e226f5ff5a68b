import { setTimeout as wait } from 'node:timers/promises';
import { assertNever } from '../../app/assert-never.ts';
import type { Failure } from '../../app/failure.ts';
import type { Step } from '../../app/plan/step.ts';
import { missingEvidence, nameOfEvidence } from './evidence.ts';
import { runStep } from './index.ts';
import type { FinishedBefore, RunContext, StepEnd } from './run-context.ts';

/** What a run announces first. */
export interface RunHeader {
  readonly runId: string;
  readonly product: string;
  readonly program: string;
  readonly sample: boolean;
  readonly resumed: boolean;
  /** Digest of the steps. */
  readonly plan: string;
}

/** How a run ended, as a whole. */
export type RunEnd = 'finished' | 'failed' | 'stopped' | 'restartFirst';

/** How often evidence that may still appear is looked for. */
const SETTLE_INTERVAL_MS = 500;

/**
 * The queue: runs the steps in order. Reality is asked before a step runs and after it; the intent is in the journal
 * before anything happens. Ends with exactly one of the run's last events.
 */
export async function runSteps(steps: readonly Step[], finishedBefore: FinishedBefore, header: RunHeader, context: RunContext): Promise<RunEnd> {
  context.say({ kind: 'runStarted', ...header, steps: steps.map(({ id, weight }) => ({ id, weight })) });
  let restartNeeded = false;
  for (const step of steps) {
    if (context.isStopRequested()) return stopped(context);
    if (await isDoneAlready(step, finishedBefore, context)) {
      context.say({ kind: 'stepFoundDone', step: step.id });
      continue;
    }
    context.say({ kind: 'stepStarted', step: step.id, attempt: 1 });
    const end = await runWithEvidence(step, context);
    if (end.kind !== 'done') return conclude(step, end, context);
    if (end.restart === 'toFinish') {
      restartNeeded = true;
      context.say({ kind: 'restartNeeded', step: step.id, when: 'toFinish' });
    }
  }
  context.say({ kind: 'runFinished', restartNeeded });
  return 'finished';
}

/** A step with `detect` is done when all of it holds; one without, when the journal says so and its evidence still holds. */
async function isDoneAlready(step: Step, finishedBefore: FinishedBefore, { system }: RunContext): Promise<boolean> {
  if (step.detect.length > 0) return (await missingEvidence(step.detect, system)).length === 0;
  return finishedBefore.has(step.id) && (await missingEvidence(step.evidence, system)).length === 0;
}

async function runWithEvidence(step: Step, context: RunContext): Promise<StepEnd> {
  const end = await runStep(step, context);
  if (end.kind !== 'done') return end;
  const missing = await settledEvidence(step, context);
  if (missing.length > 0) {
    return { kind: 'failed', failure: { code: 'run.evidenceMissing', step: step.id, missing: missing.map(nameOfEvidence) } };
  }
  context.say({ kind: 'stepFinished', step: step.id, evidence: step.evidence.map(nameOfEvidence) });
  return end;
}

/** Asks for the evidence until it is all there or the step's settling time is over. */
async function settledEvidence(step: Step, context: RunContext): ReturnType<typeof missingEvidence> {
  const tries = step.kind === 'run-program' ? Math.ceil((step.settleSeconds * 1000) / SETTLE_INTERVAL_MS) : 0;
  for (let left = tries; left > 0 && !context.signal.aborted; left -= 1) {
    const missing = await missingEvidence(step.evidence, context.system);
    if (missing.length === 0) return missing;
    await wait(SETTLE_INTERVAL_MS);
  }
  return missingEvidence(step.evidence, context.system);
}

function conclude(step: Step, end: Exclude<StepEnd, { kind: 'done' }>, context: RunContext): RunEnd {
  switch (end.kind) {
    case 'stopped':
      return stopped(context);
    case 'restartFirst':
      context.say({ kind: 'restartNeeded', step: step.id, when: 'first' });
      return 'restartFirst';
    case 'failed':
      return fail(step, end.failure, context);
    default:
      return assertNever(end);
  }
}

function stopped(context: RunContext): RunEnd {
  context.say({ kind: 'runStopped' });
  return 'stopped';
}

function fail(step: Step, failure: Failure, context: RunContext): RunEnd {
  context.say({ kind: 'stepFailed', step: step.id, failure });
  context.say({ kind: 'runFailed', failure });
  return 'failed';
}

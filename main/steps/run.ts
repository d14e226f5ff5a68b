import { assertNever } from '../../app/assert-never.ts';
import type { Failure } from '../../app/failure.ts';
import type { Step } from '../../app/plan/step.ts';
import type { Proof } from '../../app/proof/proof.ts';
import { endOfEarlier, type Halt } from './earlier-programs.ts';
import { missingEvidence, nameOfEvidence } from './evidence.ts';
import { runStep } from './index.ts';
import { stepFailed, type Before, type RunContext, type StepEnd } from './run-context.ts';
import { isLeaving, waitVisibly } from './wait.ts';
import { halfInstalled, settledEvidence, untold, workOf, type WorkOfStep } from './work-of-step.ts';

/** What a run announces first. */
export interface RunHeader {
  readonly runId: string;
  readonly product: string;
  readonly program: string;
  readonly sample: boolean;
  readonly resumed: boolean;
  /** How far the starts before this one came, from 0 to 1. */
  readonly fraction: number;
  /** Digest of the steps. */
  readonly plan: string;
}

/** How a run ended, as a whole. */
export type RunEnd = 'finished' | 'failed' | 'stopped' | 'restartFirst';

/**
 * The queue: runs the steps in order. Reality is asked before a step runs and after it; the intent is in the journal
 * before anything happens. Ends with exactly one of the run's last events.
 */
export async function runSteps(
  steps: readonly Step[],
  before: Before,
  header: RunHeader,
  context: RunContext,
  prove: () => Promise<Proof>,
): Promise<RunEnd> {
  context.say({ kind: 'runStarted', ...header, steps: steps.map(({ id, weight }) => ({ id, weight })) });
  const earlier = await endOfEarlier(steps, before, context);
  if (earlier.kind === 'runs') return conclude(earlier.halt, context);
  for (const path of before.sweep()) context.say({ kind: 'secretFileLeft', path });
  if (earlier.halt !== null) return conclude(earlier.halt, context);
  const known = { ...before, attempts: earlier.attempts };
  let restartNeeded = before.restartNeeded || earlier.restartNeeded;
  for (const step of steps) {
    if (context.isStopRequested()) return stopped(context);
    const work = await workOf(step, known, context);
    if (work.kind === 'done') {
      context.say({ kind: 'stepFoundDone', step: step.id });
      continue;
    }
    if (isLeaving(context)) return stopped(context);
    const end = await doWork(step, work, context);
    if (end.kind !== 'done') return conclude({ step, end }, context);
    restartNeeded ||= end.restart === 'toFinish';
  }
  return concludeAll(await prove(), restartNeeded, before, context);
}

function doWork(step: Step, work: Exclude<WorkOfStep, { kind: 'done' }>, context: RunContext): Promise<Exclude<StepEnd, { kind: 'busy' }>> {
  switch (work.kind) {
    case 'toDo':
      return tryUntilFree(step, context);
    case 'untold':
      return Promise.resolve(untold(step, work.evidence));
    case 'half':
      return Promise.resolve(halfInstalled(step, work.found));
    default:
      return assertNever(work);
  }
}

/** Only what is there at the end counts as installed, whatever its steps said; and a password on the disk is no success. */
function concludeAll(proof: Proof, restartNeeded: boolean, before: Before, context: RunContext): RunEnd {
  context.say({ kind: 'proofMade', proof });
  const failure = failureAtEnd(proof, before.sweep());
  context.say(failure === null ? { kind: 'runFinished', restartNeeded } : { kind: 'runFailed', failure });
  return failure === null ? 'finished' : 'failed';
}

function failureAtEnd(proof: Proof, [left]: readonly string[]): Failure | null {
  if (left !== undefined) return { code: 'run.secretFileLeft', path: left };
  if (proof.holds) return null;
  const missing = proof.items.filter(({ verdict }) => verdict === 'missing' || verdict === 'otherVersion');
  return { code: 'run.proofMissing', steps: missing.map(({ step }) => step) };
}

/** Runs a step; while Windows Installer is busy with somebody else, again and again, up to one limit for all of it. */
async function tryUntilFree(step: Step, context: RunContext): Promise<Exclude<StepEnd, { kind: 'busy' }>> {
  const { busyMs, busyTries, busyPauseMs } = context.patience;
  const limit = Date.now() + busyMs;
  for (let attempt = 1; ; attempt += 1) {
    context.say({ kind: 'stepStarted', step: step.id, attempt });
    const isFree = await waitVisibly(step.id, 'windowsInstaller', context.processes.isInstallerBusy, limit, context);
    if (isLeaving(context)) return { kind: 'stopped' };
    if (!isFree) return { kind: 'failed', failure: { code: 'run.installerBusy', step: step.id, minutes: busyMs / 60_000 } };
    const end = await runWithEvidence(step, context);
    if (end.kind !== 'busy') return end;
    if (attempt >= busyTries || Date.now() + busyPauseMs > limit) return { kind: 'failed', failure: end.failure };
    const until = Date.now() + busyPauseMs;
    await waitVisibly(step.id, 'windowsInstaller', () => Date.now() < until, Infinity, context);
    if (isLeaving(context)) return { kind: 'stopped' };
  }
}

async function runWithEvidence(step: Step, context: RunContext): Promise<StepEnd> {
  const end = await runStep(step, context);
  // Windows shuts down: what can be seen now is written down, and the rest is asked for after the restart.
  if (end.kind === 'restartBegun') {
    if ((await missingEvidence(step.evidence, context.system)).length === 0) sayFinished(step, context);
    return end;
  }
  if (end.kind !== 'done') return end;
  const look = await settledEvidence(step, context);
  if (look.missing.length > 0) return stepFailed({ code: 'run.evidenceMissing', step: step.id, missing: look.missing.map(nameOfEvidence) });
  if (look.untold.length > 0) return untold(step, look.untold);
  sayFinished(step, context);
  return end;
}

function sayFinished({ id, evidence }: Step, context: RunContext): void {
  context.say({ kind: 'stepFinished', step: id, evidence: evidence.map(nameOfEvidence) });
}

function conclude({ step, end }: Halt, context: RunContext): RunEnd {
  switch (end.kind) {
    case 'stopped':
      return stopped(context);
    case 'restartFirst':
      context.say({ kind: 'restartNeeded', step: step.id, when: 'first', ...(end.reason === null ? {} : { reason: end.reason }) });
      return 'restartFirst';
    case 'restartBegun':
      context.say({ kind: 'restartNeeded', step: step.id, when: 'begun' });
      return 'restartFirst';
    case 'failed':
      return fail(step, end.failure, context);
    default:
      return assertNever(end);
  }
}

function stopped(context: RunContext): RunEnd {
  if (context.isStopRequested()) context.say({ kind: 'stopRequested' });
  context.say({ kind: 'runStopped' });
  return 'stopped';
}

function fail(step: Step, failure: Failure, context: RunContext): RunEnd {
  context.say({ kind: 'stepFailed', step: step.id, failure });
  context.say({ kind: 'runFailed', failure });
  return 'failed';
}

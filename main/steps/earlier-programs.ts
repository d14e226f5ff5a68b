import path from 'node:path';
import { nothingHeard } from '../../app/logs/heard.ts';
import { commandOf } from '../../app/plan/step-command.ts';
import type { Step, StepId } from '../../app/plan/step.ts';
import { isSameProcess } from '../system/processes.ts';
import type { Attempt, AttemptEnd, Attempts } from './attempts.ts';
import { missingEvidence } from './evidence.ts';
import { isAllOrNothing } from './half-done.ts';
import { judgeEnd } from './judge-end.ts';
import { leftRunning } from './left-running.ts';
import { stepFailed, type Before, type RunContext, type StepEnd } from './run-context.ts';
import { sayEnded, sayRestart } from './say-started.ts';
import { isBeforeBoot, type Survivor } from './survivor.ts';
import { isLeaving, waitVisibly } from './wait.ts';

/** How the run cannot go on at a step. */
export interface Halt {
  readonly step: Step;
  readonly end: Exclude<StepEnd, { kind: 'done' | 'busy' }>;
}

/** What became of the programs of earlier runs. */
export type Earlier =
  /** One is still at work, or the user stops: nothing may be touched. */
  | { readonly kind: 'runs'; readonly halt: Halt }
  /** All have ended; `halt` where the exit code of the last one speaks against going on; `attempts` with how it ended. */
  | { readonly kind: 'ended'; readonly halt: Halt | null; readonly restartNeeded: boolean; readonly attempts: Attempts };

type Ended = Extract<Earlier, { kind: 'ended' }>;

/**
 * Waits for what an earlier run left, and writes down how it ended: by its exit code where it was watched in time and the system
 * tells, else as unseen; then its evidence decides alone.
 */
export async function endOfEarlier(steps: readonly Step[], before: Before, context: RunContext): Promise<Earlier> {
  const { survivor, lastProgram, attempts } = before;
  const step = steps.find(({ id }) => id === survivor?.step);
  const watched = survivor === null || step === undefined ? null : await waitForSurvivor(step, survivor, context);
  if (watched?.kind === 'runs') return watched;
  const others = await waitForPrograms(steps, context);
  if (others !== null) return { kind: 'runs', halt: others };
  const exitCode = watched?.exitCode ?? null;
  const goesOn = { kind: 'ended', halt: null, restartNeeded: false, attempts } as const;
  if (lastProgram === null || lastProgram.hasEnded) return goesOn;
  if (exitCode === null || step === undefined) {
    const last = steps.find(({ id }) => id === lastProgram.step);
    const outcome = last !== undefined && isAllOrNothing(last) ? unseenEnd(attempts.get(last.id)) : 'unseen';
    context.say({ kind: 'programEnded', step: lastProgram.step, outcome, exitCode: null });
    return { ...goesOn, attempts: withEnd({ kind: outcome }, lastProgram.step, attempts) };
  }
  return { ...judged(step, exitCode, context), attempts: withEnd({ kind: 'exited', exitCode }, step.id, attempts) };
}

/** A restart of the machine, or a loss of its power, ends whatever runs: that is told from a program that came to its own end. */
function unseenEnd(attempt: Attempt | undefined): 'unseen' | 'cutOff' {
  return attempt !== undefined && isBeforeBoot(attempt.since) ? 'cutOff' : 'unseen';
}

function withEnd(end: AttemptEnd, step: StepId, attempts: Attempts): Attempts {
  const attempt = attempts.get(step);
  return attempt === undefined ? attempts : new Map(attempts).set(step, { ...attempt, end });
}

/** As at the end of a program of our own: a restart that was asked for is written first, so that it is not forgotten. */
function judged(step: Step, exitCode: number, context: RunContext): Pick<Ended, 'kind' | 'halt' | 'restartNeeded'> {
  const end = step.kind === 'run-program' ? judgeEnd({ kind: 'exited', exitCode, output: '' }, step, nothingKnown) : null;
  const restartNeeded = end !== null && sayRestart(step.id, end, context);
  sayEnded(step.id, { kind: 'exited', exitCode }, context);
  const isHalt = end !== null && end.kind !== 'done' && end.kind !== 'busy';
  return { kind: 'ended', halt: isHalt ? { step, end } : null, restartNeeded };
}

const nothingKnown = { heard: nothingHeard, windows: [] } as const;

/**
 * Waits for the program that an earlier run left, no longer than its own limit and not when the user stops. It is
 * never ended: its number may be somebody else's by now. Its exit code once it is gone; null where the system does not tell.
 */
async function waitForSurvivor(
  step: Step,
  survivor: Survivor,
  context: RunContext,
): Promise<Extract<Earlier, { kind: 'runs' }> | { readonly kind: 'gone'; readonly exitCode: number | null }> {
  const { pid, began, since } = survivor;
  if (step.kind === 'write-secret-file') return { kind: 'gone', exitCode: null };
  const watch = context.processes.watchEnd(pid, began);
  try {
    const isThere = async (): Promise<boolean> =>
      isSameProcess(context.processes, pid, began) ||
      (context.processes.startedBy(pid, began).length > 0 && (await missingEvidence(step.evidence, context.system)).length > 0);
    const isGone = await waitVisibly(step.id, 'earlierProgram', isThere, since + step.limitMinutes * 60_000, context);
    if (isGone) return { kind: 'gone', exitCode: watch?.exitCode() ?? null };
  } finally {
    watch?.release();
  }
  return { kind: 'runs', halt: { step, end: haltBy(step, pid, context) } };
}

/**
 * A program of the chain may still be at work: one that an earlier run left or gave up waiting for, what it started itself,
 * or one that somebody started by hand. Nothing is started beside it.
 */
async function waitForPrograms(steps: readonly Step[], context: RunContext): Promise<Halt | null> {
  for (const step of steps) {
    if (step.kind !== 'run-program') continue;
    const pid = await leftRunning(step, Date.now() + step.limitMinutes * 60_000, context);
    if (pid !== null) return { step, end: haltBy(step, pid, context) };
  }
  return null;
}

function haltBy(step: Step, pid: number, context: RunContext): Halt['end'] {
  if (isLeaving(context)) return { kind: 'stopped' };
  const [program = ''] = commandOf(step) ?? [];
  return stepFailed({ code: 'run.programStillRuns', step: step.id, program: path.win32.basename(program), pid });
}

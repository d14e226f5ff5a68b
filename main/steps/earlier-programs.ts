import path from 'node:path';
import { nothingHeard } from '../../app/logs/heard.ts';
import { commandOf } from '../../app/plan/step-command.ts';
import type { Step } from '../../app/plan/step.ts';
import { isSameProcess } from '../system/processes.ts';
import { missingEvidence } from './evidence.ts';
import { judgeEnd } from './judge-end.ts';
import { leftRunning } from './left-running.ts';
import { stepFailed, type Before, type RunContext, type StepEnd } from './run-context.ts';
import { sayEnded, sayRestart } from './say-started.ts';
import type { Survivor } from './survivor.ts';
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
  /** All have ended; `halt` where the exit code of the last one speaks against going on. */
  | { readonly kind: 'ended'; readonly halt: Halt | null; readonly restartNeeded: boolean };

const goesOn: Earlier = { kind: 'ended', halt: null, restartNeeded: false };

/**
 * Waits for what an earlier run left, and writes down how it ended: by its exit code where it was watched in time and the system
 * tells, else as unseen; then its evidence decides alone.
 */
export async function endOfEarlier(steps: readonly Step[], { survivor, lastProgram }: Before, context: RunContext): Promise<Earlier> {
  const step = steps.find(({ id }) => id === survivor?.step);
  const watched = survivor === null || step === undefined ? null : await waitForSurvivor(step, survivor, context);
  if (watched?.kind === 'runs') return watched;
  const others = await waitForPrograms(steps, context);
  if (others !== null) return { kind: 'runs', halt: others };
  const exitCode = watched?.exitCode ?? null;
  if (lastProgram === null || lastProgram.hasEnded) return goesOn;
  if (exitCode === null || step === undefined) {
    context.say({ kind: 'programEnded', step: lastProgram.step, outcome: 'unseen', exitCode: null });
    return goesOn;
  }
  return judged(step, exitCode, context);
}

/** As at the end of a program of our own: a restart that was asked for is written first, so that it is not forgotten. */
function judged(step: Step, exitCode: number, context: RunContext): Earlier {
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

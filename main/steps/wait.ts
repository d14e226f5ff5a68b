import { setTimeout as wait } from 'node:timers/promises';
import type { StepNotice } from '../../app/plan/run-state.ts';
import type { StepId } from '../../app/plan/step.ts';
import type { RunContext } from './run-context.ts';

const INTERVAL_MS = 250;

/** Whether a run was told to begin nothing more. */
export function isLeaving({ isStopRequested, signal }: RunContext): boolean {
  return isStopRequested() || signal.aborted;
}

/**
 * Waits while `isGoingOn`, until a time (milliseconds since 1970; asked again where it may move) or a stop, and says so meanwhile.
 * True when what was waited for ended.
 */
export async function waitVisibly(
  step: StepId,
  reason: StepNotice['for'],
  isGoingOn: () => boolean | Promise<boolean>,
  limit: number | (() => number),
  context: RunContext,
): Promise<boolean> {
  if (!(await isGoingOn())) return true;
  const until = typeof limit === 'number' ? () => limit : limit;
  context.say({ kind: 'stepNotice', step, notice: { kind: 'waits', for: reason } });
  let goesOn = true;
  while (goesOn && !isLeaving(context) && Date.now() < until()) {
    await wait(INTERVAL_MS);
    goesOn = await isGoingOn();
  }
  context.say({ kind: 'stepNotice', step, notice: null });
  return !goesOn;
}

import type { StepId } from '../../app/plan/step.ts';
import type { ProgramEnd } from '../system/run-program.ts';
import { killTree } from '../system/kill-tree.ts';
import type { RunContext, StepEnd } from './run-context.ts';

/** Writes down that a program is about to be started: should we be killed before its number is written, it is found by its image. */
export function sayStarting(step: StepId, image: string, context: RunContext): void {
  context.say({ kind: 'programStarting', step, image });
}

/**
 * Writes down that a program runs, with its number and beginning. One that is not in the journal must not run: the next start
 * would not know of it and start it again. Returns that beginning; null where the system does not tell it.
 */
export function sayStarted(step: StepId, pid: number, command: readonly string[], context: RunContext): string | null {
  try {
    const began = context.processes.beganAt(pid);
    context.say({ kind: 'programStarted', step, pid, ...(began === null ? {} : { began }), command: [...command] });
    return began;
  } catch (error) {
    killTree(pid);
    throw error;
  }
}

/** Writes down a restart that a program asked for: before its end, so that it is not forgotten, whatever interrupts us now. */
export function sayRestart(step: StepId, end: StepEnd, context: RunContext): boolean {
  const isAskedFor = end.kind === 'restartBegun' || (end.kind === 'done' && end.restart === 'toFinish');
  if (isAskedFor) context.say({ kind: 'restartNeeded', step, when: 'toFinish' });
  return isAskedFor;
}

/** Writes down that a program has ended. */
export function sayEnded(step: StepId, end: ProgramEnd, context: RunContext): void {
  context.say({ kind: 'programEnded', step, outcome: end.kind, exitCode: end.kind === 'exited' ? end.exitCode : null });
}

import type { StepId } from '../../app/plan/step.ts';
import { killTree } from '../system/kill-tree.ts';
import type { RunContext } from './run-context.ts';

/** Writes down that a program is about to be started: should we be killed before its number is written, it is found by its image. */
export function sayStarting(step: StepId, image: string, context: RunContext): void {
  context.say({ kind: 'programStarting', step, image });
}

/**
 * Writes down that a program runs, with its number and beginning. One that is not in the journal must not run: the next start
 * would not know of it and start it again.
 */
export function sayStarted(step: StepId, pid: number, command: readonly string[], context: RunContext): void {
  try {
    const began = context.processes.beganAt(pid);
    context.say({ kind: 'programStarted', step, pid, ...(began === null ? {} : { began }), command: [...command] });
  } catch (error) {
    killTree(pid);
    throw error;
  }
}

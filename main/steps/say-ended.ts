import type { StepId } from '../../app/plan/step.ts';
import type { ProgramResult } from '../system/run-program.ts';
import type { RunContext, StepEnd } from './run-context.ts';

/**
 * Writes down how a program ended. Before the end itself: a restart that it asked for must not be forgotten, whatever interrupts us
 * now.
 */
export function sayEnded(step: StepId, result: ProgramResult, end: StepEnd, { say }: Pick<RunContext, 'say'>): void {
  if (end.kind === 'done' && end.restart === 'toFinish') say({ kind: 'restartNeeded', step, when: 'toFinish' });
  say({ kind: 'programEnded', step, outcome: result.kind, exitCode: result.kind === 'exited' ? result.exitCode : null });
}

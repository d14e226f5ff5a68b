import type { StepNotice } from '../../app/plan/run-state.ts';
import type { StepOf } from '../../app/plan/step.ts';
import { programFile } from './program-file.ts';
import type { RunContext } from './run-context.ts';
import { waitVisibly } from './wait.ts';

/**
 * A setup that hands its work to a copy of itself ends early: its work ends when no process runs that program any more. Waits for
 * that; the number of what is still there at the limit (milliseconds since 1970) or at a stop, since nothing may be started
 * beside it. Null when all is over. A tool of Windows may run for somebody else and is not waited for.
 */
export async function leftRunning(
  step: StepOf<'run-program'>,
  reason: StepNotice['for'],
  limit: number,
  context: RunContext,
): Promise<number | null> {
  if (step.from === 'windows') return null;
  const file = programFile(step, context.packageFolder);
  const running = (): readonly number[] => context.processes.running(file);
  return (await waitVisibly(step.id, reason, () => running().length > 0, limit, context)) ? null : (running()[0] ?? null);
}

import type { StepOf } from '../../app/plan/step.ts';
import { programFile } from './program-file.ts';
import type { RunContext } from './run-context.ts';
import { waitVisibly } from './wait.ts';

/**
 * A program of the chain may be at work although nobody of us knows its process. Waits until none runs any more; the number of one
 * that is still there at the limit (milliseconds since 1970) or at a stop, since nothing may be started beside it. Null when none is
 * left. A tool of Windows may run for somebody else and is not waited for.
 */
export async function leftRunning(step: StepOf<'run-program'>, limit: number, context: RunContext): Promise<number | null> {
  if (step.from === 'windows') return null;
  const file = programFile(step, context.packageFolder);
  const running = (): readonly number[] => context.processes.running(file);
  return (await waitVisibly(step.id, 'earlierProgram', () => running().length > 0, limit, context)) ? null : (running()[0] ?? null);
}

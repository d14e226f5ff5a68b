import type { StepOf } from '../../app/plan/step.ts';
import { missingEvidence } from './evidence.ts';
import { programFile } from './program-file.ts';
import type { RunContext } from './run-context.ts';
import { waitVisibly } from './wait.ts';

/** The process of a program. */
export interface StartedProgram {
  readonly pid: number;
  /** When its process began, as the system tells it; null where that was not known. */
  readonly began: string | null;
}

/**
 * A setup that hands its work over ends early: its work ends when nothing runs any more that it started, be it a copy of itself or
 * another program. Waits for that, for as long as the step may be silent. A copy of it has to end; another program may stay on
 * purpose, and is left alone once the evidence is complete and nothing was heard for a while. The number of what is still there
 * at the limit or at a stop, since nothing may be started beside it; null when the work is over. `started` is empty where nobody knows
 * its process; `lastHeard` is when its log last grew, in milliseconds since 1970.
 */
export async function awaitItsProcesses(
  step: StepOf<'run-program'>,
  started: readonly StartedProgram[],
  lastHeard: () => number,
  context: RunContext,
): Promise<number | null> {
  // A tool of Windows may run for somebody else, and what it starts is Windows' own matter.
  if (step.from === 'windows') return null;
  const { patience, processes } = context;
  const ended = Date.now();
  const lastSign = (): number => Math.max(ended, lastHeard());
  const copies = (): readonly number[] => processes.running(programFile(step, context.packageFolder));
  const others = (): readonly number[] => started.flatMap(({ pid, began }) => processes.startedBy(pid, began));
  const isGoingOn = async (): Promise<boolean> => {
    if (copies().length > 0) return true;
    if (others().length === 0) return false;
    const isQuiet = Date.now() - lastSign() >= patience.silenceMs;
    return !isQuiet || (await missingEvidence(step.evidence, context.system)).length > 0;
  };
  const silence = Math.min(patience.waitMs, step.limitMinutes * 60_000);
  const isOver = await waitVisibly(step.id, 'itsProcesses', isGoingOn, () => lastSign() + silence, context);
  return isOver ? null : ([...copies(), ...others()][0] ?? null);
}

import type * as z from 'zod';
import type { Declaration, stayReason } from './declaration.ts';
import { declarations } from './declarations.ts';
import type { RunState, StepProgress } from './run-state.ts';
import type { StepId } from './step.ts';

/** Why a run cannot be left now, and at which step. */
export interface Stay {
  readonly step: StepId;
  readonly reason: z.infer<typeof stayReason>;
}

/**
 * Why neither *Stop* nor closing is possible now; null where both are. A phase that cannot be left is every step that says so,
 * and the moment between two of them. The program that stops a run and the window ask this same function.
 */
export function reasonToStay({ phase, steps }: RunState, declared: Readonly<Record<StepId, Declaration>> = declarations): Stay | null {
  if (phase !== 'running' && phase !== 'stopping') return null;
  const place = steps.findIndex((step, index) => !isDone(step) && !isBeingDoneAgain(step, steps.slice(index + 1), declared));
  const [before, present] = [steps[place - 1], steps[place]];
  const reason = present === undefined ? undefined : declared[present.id].cannotBeLeft;
  if (present === undefined || reason === undefined) return null;
  const isBetween = present.state === 'waiting' && before !== undefined && declared[before.id].cannotBeLeft !== undefined;
  return present.state === 'running' || isBetween ? { step: present.id, reason } : null;
}

function isDone({ state }: StepProgress): boolean {
  return state === 'done' || state === 'foundDone';
}

/** What a run that goes on does again, in the middle of a later phase, lets nobody out of that phase. */
function isBeingDoneAgain({ id }: StepProgress, later: readonly StepProgress[], declared: Readonly<Record<StepId, Declaration>>): boolean {
  return declared[id].doneAgain !== undefined && later.some(isDone);
}

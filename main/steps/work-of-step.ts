import { assertNever } from '../../app/assert-never.ts';
import { declarations } from '../../app/plan/declarations.ts';
import type { Evidence, Step, StepId } from '../../app/plan/step.ts';
import { nameOfEvidence, type Look } from './evidence.ts';
import { isAllOrNothing, leftBy, type LeftByAttempt } from './half-done.ts';
import { lookAgain } from './look-again.ts';
import { stepFailed, type Before, type RunContext, type StepEnd } from './run-context.ts';
import { holdsTheSecret } from './write-secret-file-step.ts';

/** What is to be done about a step. */
export type WorkOfStep =
  /** Its work is there. */
  | { readonly kind: 'done' }
  | { readonly kind: 'toDo' }
  /** Its program ran, and nobody can tell what it left: it may not be started again. */
  | { readonly kind: 'untold'; readonly evidence: readonly Evidence[] }
  /** An attempt left this and did not end well: its program cannot be started over it. */
  | { readonly kind: 'half'; readonly found: readonly Evidence[] };

/**
 * Whether the work of a step is there. A step with `detect` is done when all of it holds; one without, when the journal says so and its evidence
 * still holds. What nobody can tell just now speaks against no word of the journal: neither is a finished step done again, nor a program
 * started that was started before, because Windows was slow.
 */
export async function workOf(step: Step, before: Before, context: RunContext): Promise<WorkOfStep> {
  if (step.kind === 'write-secret-file') return (await holdsTheSecret(step, context)) ? { kind: 'done' } : { kind: 'toDo' };
  if (isDoneAgain(step.id, before)) return { kind: 'toDo' };
  const wasFinished = before.finished.has(step.id);
  const attempt = before.attempts.get(step.id);
  if (attempt !== undefined && isAllOrNothing(step)) return workAfter(await leftBy(attempt, step, context));
  const look = await lookAt(step, wasFinished, before, context);
  if (look === null || look.missing.length > 0) return { kind: 'toDo' };
  if (look.untold.length === 0 || wasFinished) return { kind: 'done' };
  return before.started.has(step.id) ? { kind: 'untold', evidence: look.untold } : { kind: 'toDo' };
}

/** Whether a step is done, whatever an earlier start said of it: neither the journal nor its log tells how it stands now. */
function isDoneAgain(id: StepId, { started }: Before): boolean {
  const { doneAgain } = declarations[id];
  switch (doneAgain?.kind) {
    case undefined:
      return false;
    case 'always':
      return true;
    case 'until':
      return !started.has(doneAgain.step);
    default:
      return assertNever(doneAgain);
  }
}

function workAfter(left: LeftByAttempt): WorkOfStep {
  switch (left.kind) {
    case 'whole':
      return { kind: 'done' };
    case 'nothing':
      return { kind: 'toDo' };
    case 'half':
    case 'untold':
      return left;
    default:
      return assertNever(left);
  }
}

/** Null: nothing on the machine tells of the step, and nobody has said that it was done. */
function lookAt(step: Step, wasFinished: boolean, { lastProgram }: Before, context: RunContext): Promise<Look | null> {
  // What its program did may take its time to appear, also when we were killed meanwhile.
  if (lastProgram?.step === step.id && !lastProgram.isStepOver) return settledEvidence(step, context);
  if (step.detect.length === 0 && !wasFinished) return Promise.resolve(null);
  return lookAgain(step.detect.length > 0 ? step.detect : step.evidence, context.system, { signal: context.signal });
}

/** What the program of a step left, once it had its time to appear. */
export function settledEvidence(step: Step, { system, signal }: RunContext): Promise<Look> {
  return lookAgain(step.evidence, system, { settleSeconds: step.kind === 'run-program' ? step.settleSeconds : 0, signal });
}

/** The end of a step that an earlier attempt left half done. */
export function halfInstalled({ id: step }: Step, found: readonly Evidence[]): Extract<StepEnd, { kind: 'failed' }> {
  return stepFailed({ code: 'run.halfInstalled', step, found: found.map(nameOfEvidence) });
}

/** The end of a step of which nobody can tell whether its work is there. */
export function untold({ id: step }: Step, evidence: readonly Evidence[]): Extract<StepEnd, { kind: 'failed' }> {
  return stepFailed({ code: 'run.evidenceUntold', step, untold: evidence.map(nameOfEvidence) });
}

import type { Evidence, Step } from '../../app/plan/step.ts';
import { lookFor, nameOfEvidence, type Look } from './evidence.ts';
import { lookAgain } from './look-again.ts';
import { stepFailed, type Before, type RunContext, type StepEnd } from './run-context.ts';
import { holdsTheSecret } from './write-secret-file-step.ts';

/** What is to be done about a step. */
export type WorkOfStep =
  /** Its work is there. */
  | { readonly kind: 'done' }
  | { readonly kind: 'toDo' }
  /** Its program ran, and nobody can tell what it left: it may not be started again. */
  | { readonly kind: 'untold'; readonly evidence: readonly Evidence[] };

/**
 * Whether the work of a step is there. A step with `detect` is done when all of it holds; one without, when the journal says so and its evidence
 * still holds. What nobody can tell just now speaks against no word of the journal: an installer is not started once more because Windows was slow.
 */
export async function workOf(step: Step, { finished, lastProgram }: Before, context: RunContext): Promise<WorkOfStep> {
  if (step.kind === 'write-secret-file') return (await holdsTheSecret(step, context)) ? { kind: 'done' } : { kind: 'toDo' };
  if (lastProgram?.step === step.id && !lastProgram.isStepOver) {
    const { missing, untold: evidence } = await settledEvidence(step, context);
    if (missing.length > 0) return { kind: 'toDo' };
    return evidence.length > 0 ? { kind: 'untold', evidence } : { kind: 'done' };
  }
  const wasFinished = finished.has(step.id);
  if (step.detect.length === 0 && !wasFinished) return { kind: 'toDo' };
  const look = await lookFor(step.detect.length > 0 ? step.detect : step.evidence, context.system);
  return look.missing.length === 0 && (look.untold.length === 0 || wasFinished) ? { kind: 'done' } : { kind: 'toDo' };
}

/** What the program of a step left, once it had its time to appear. */
export function settledEvidence(step: Step, { system, signal }: RunContext): Promise<Look> {
  return lookAgain(step.evidence, system, { settleSeconds: step.kind === 'run-program' ? step.settleSeconds : 0, signal });
}

/** The end of a step of which nobody can tell whether its work is there. */
export function untold({ id: step }: Step, evidence: readonly Evidence[]): Extract<StepEnd, { kind: 'failed' }> {
  return stepFailed({ code: 'run.evidenceUntold', step, untold: evidence.map(nameOfEvidence) });
}

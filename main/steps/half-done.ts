import { declarations } from '../../app/plan/declarations.ts';
import { exitVerdict, type ExitVerdict } from '../../app/plan/exit-codes.ts';
import type { Evidence, Step, StepOf } from '../../app/plan/step.ts';
import type { Attempt, AttemptEnd } from './attempts.ts';
import { nameOfEvidence, type Look } from './evidence.ts';
import { lookAgain } from './look-again.ts';
import type { RunContext } from './run-context.ts';
import { exitCodeInSummary } from './sql-summary.ts';

/** What an attempt left that was not found good: all of its work, nothing at all, or a part that its program cannot be started over. */
export type LeftByAttempt =
  | { readonly kind: 'whole' | 'nothing' }
  | { readonly kind: 'half'; readonly found: readonly Evidence[] }
  | { readonly kind: 'untold'; readonly evidence: readonly Evidence[] };

/** Whether what an attempt leaves of a step has to be whole or removed, and something tells that it is there. */
export function isAllOrNothing(step: Step): step is StepOf<'run-program'> {
  return step.kind === 'run-program' && declarations[step.id].removeHalf === true && step.detect.length > 0;
}

/**
 * What the last attempt left. It is whole only where the end of the program does not speak against it and all evidence holds, that of its log
 * too: keys and services are there long before the end.
 */
export async function leftBy(attempt: Attempt, step: StepOf<'run-program'>, context: RunContext): Promise<LeftByAttempt> {
  const mayBeWhole = endsWell(exitCodeInSummary(step, attempt.since) ?? attempt.end, step);
  const asked = mayBeWhole ? step.evidence : step.detect;
  const look = await lookAgain(asked, context.system, { settleSeconds: mayBeWhole ? step.settleSeconds : 0, signal: context.signal });
  return judgeLeft(look, step, mayBeWhole);
}

function judgeLeft({ missing, untold }: Look, { detect }: StepOf<'run-program'>, mayBeWhole: boolean): LeftByAttempt {
  if (mayBeWhole && missing.length === 0) return untold.length === 0 ? { kind: 'whole' } : { kind: 'untold', evidence: untold };
  const isMissing = among(missing);
  const isUntold = among(untold);
  const found = detect.filter((each) => !isMissing(each) && !isUntold(each));
  if (found.length > 0) return { kind: 'half', found };
  // What is known to be missing of it speaks for all.
  return detect.some(isMissing) ? { kind: 'nothing' } : { kind: 'untold', evidence: untold };
}

/** By their names: evidence that was asked before and after is not the same value. */
function among(evidence: readonly Evidence[]): (each: Evidence) => boolean {
  const names = new Set(evidence.map(nameOfEvidence));
  return (each) => names.has(nameOfEvidence(each));
}

/** Of an end that nobody saw, the evidence decides (decision 032), unless the machine was started since. */
function endsWell(end: AttemptEnd, { exitCodes }: StepOf<'run-program'>): boolean {
  return end.kind === 'exited' ? doneBy.has(exitVerdict(exitCodes, end.exitCode)) : end.kind === 'unseen';
}

const doneBy: ReadonlySet<ExitVerdict> = new Set<ExitVerdict>(['success', 'restartToFinish', 'restartBegun']);

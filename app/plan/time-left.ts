import type { RunState, StepProgress } from './run-state.ts';

/** Share of the whole chain that must be behind before an estimate is given; below it would be a guess. */
const FIRST_ESTIMATE_AT = 0.05;

/**
 * Seconds left of the whole chain, or null while that would be a guess. Weights are seconds on a usual server;
 * the pace of the steps that really ran on this machine corrects them. `now` is ISO 8601.
 */
export function secondsLeft(state: RunState, now: string): number | null {
  if (state.phase !== 'running') return null;
  const worked = state.steps.filter((step) => step.startedAt !== null && step.state !== 'foundDone');
  const weightDone = worked.reduce((sum, step) => sum + step.weight * step.fraction, 0);
  const total = state.steps.reduce((sum, step) => sum + step.weight, 0);
  if (total === 0 || weightDone / total < FIRST_ESTIMATE_AT) return null;
  const elapsed = worked.reduce((sum, step) => sum + secondsOf(step, now), 0);
  const weightLeft = state.steps.reduce((sum, step) => sum + step.weight * (1 - step.fraction), 0);
  return Math.max(1, Math.round((elapsed / weightDone) * weightLeft));
}

/** Seconds a step has taken so far, or took; none while it waits, whatever an earlier start of the run did of it. */
export function secondsOf(step: StepProgress, now: string): number {
  if (step.startedAt === null || step.state === 'waiting') return 0;
  return Math.max(0, (Date.parse(step.endedAt ?? now) - Date.parse(step.startedAt)) / 1000);
}

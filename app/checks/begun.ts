import type { StepId } from '../plan/step.ts';
import type { CheckContext } from './check.ts';

/** Whether this session has begun one of these steps: what it left half-done is its own, and no obstacle when it goes on. */
export function hasBegun({ begun = [] }: CheckContext, ...steps: readonly StepId[]): boolean {
  return steps.some((step) => begun.includes(step));
}

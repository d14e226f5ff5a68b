import type { StepState } from './run-state.ts';
import type { StepId } from './step.ts';

/**
 * The edition of Reporting Services that needs no product key and takes the database of a Standard or Enterprise engine. Express takes none
 * of them, Developer is not licensed for production, and a key could be given only as an argument, which others can read (decision 033).
 */
export const EVALUATION = '/Edition=Eval';

/** How long an evaluation of SQL Server works ("Editions and supported features of SQL Server 2017": 180 days). */
export const EVALUATION_DAYS = 180;

/** Whether a step of a plan installs an evaluation. */
export function isEvaluation(id: StepId): boolean {
  return id === 'install-reporting' || id === 'renew-reporting';
}

/** Whether a run has installed one. Reporting Services that were there before are as their owner wanted them. */
export function leftEvaluation(steps: readonly { readonly id: StepId; readonly state: StepState }[]): boolean {
  return steps.some(({ id, state }) => isEvaluation(id) && state === 'done');
}

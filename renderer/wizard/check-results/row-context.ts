import type { CheckChange } from '../../../app/checks/compare-runs.ts';
import type { CheckRun } from '../../../app/checks/result.ts';
import type { CheckActions } from './use-check-actions.ts';

/** What all rows share. */
export interface RowContext {
  readonly facts: CheckRun['facts'];
  readonly actions: CheckActions | undefined;
  readonly changes: ReadonlyMap<string, CheckChange['kind']>;
}

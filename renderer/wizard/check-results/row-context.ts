import type { CheckChange } from '../../../app/checks/compare-runs.ts';
import type { CheckRun } from '../../../app/checks/result.ts';
import type { CheckActions } from './use-check-actions.ts';

/** What all rows share. */
export interface RowContext {
  readonly facts: CheckRun['facts'];
  readonly actions: CheckActions | undefined;
  /** Whether what is out of sight is drawn by now: rows far below, folded groups, closed details. */
  readonly isWholeDrawn: boolean;
  readonly changes: ReadonlyMap<string, CheckChange['kind']>;
}

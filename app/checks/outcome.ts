import type { CheckResult } from './result.ts';

/** What a result means to a reader: status and severity in one. */
export type CheckOutcome = 'passed' | 'problem' | 'warning' | 'information' | 'skipped' | 'notApplicable' | 'unknown';

/** The outcome of a result: `problem` must be fixed, `warning` should be read, `unknown` could not be checked. */
export function outcomeOf({ status, severity }: Pick<CheckResult, 'status' | 'severity'>): CheckOutcome {
  if (status !== 'failed') return status;
  const failures = { critical: 'problem', warning: 'warning', informational: 'information' } as const;
  return failures[severity];
}

import { outcomeOf } from '../../../app/checks/outcome.ts';
import type { CheckResult } from '../../../app/checks/result.ts';

/** The groups of the list, in the order shown: what blocks comes first. */
export const groupIds = ['open', 'notes', 'passed', 'notNeeded'] as const;

/** See {@link groupIds}. */
export type GroupId = (typeof groupIds)[number];

/** The results by group; inside a group the order of the list of checks stays. */
export function groupResults(results: readonly CheckResult[]): Readonly<Record<GroupId, readonly CheckResult[]>> {
  const of = (group: GroupId): readonly CheckResult[] => results.filter((result) => groupOf(result) === group);
  return { open: of('open'), notes: of('notes'), passed: of('passed'), notNeeded: of('notNeeded') };
}

function groupOf(result: CheckResult): GroupId {
  if (result.blocking) return 'open';
  switch (outcomeOf(result)) {
    case 'passed':
      return 'passed';
    case 'skipped':
    case 'notApplicable':
      return 'notNeeded';
    case 'problem':
    case 'warning':
    case 'information':
    case 'unknown':
      return 'notes';
  }
}

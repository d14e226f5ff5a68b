import type { Language } from '../texts/texts.ts';
import { checks } from './index.ts';
import { outcomeOf, type CheckOutcome } from './outcome.ts';
import type { CheckResult, CheckRun } from './result.ts';
import { wordsOf, type CheckWords } from './words.ts';

/** A result with its words. */
export interface ReportRow {
  readonly result: CheckResult;
  readonly words: CheckWords;
  readonly outcome: CheckOutcome;
}

/** The parts of a report in which a reader looks: what blocks, what to read, what is fine, what was not needed. */
export const reportParts = ['open', 'notes', 'passed', 'notNeeded'] as const;

/** See {@link reportParts}. */
export type ReportPart = (typeof reportParts)[number];

/** Results with their words, in the order given. */
export function reportRows({ results }: Pick<CheckRun, 'results'>, language: Language): readonly ReportRow[] {
  return results.map((result) => ({ result, words: wordsOf(result, language), outcome: outcomeOf(result) }));
}

/** The results by part; inside a part the order of the list stays, but what is known to be wrong comes before what is not known. */
export function resultsByPart(results: readonly CheckResult[]): Readonly<Record<ReportPart, readonly CheckResult[]>> {
  const of = (part: ReportPart): readonly CheckResult[] => results.filter((result) => partOf(result) === part);
  const open = of('open');
  const isUnknown = ({ status }: CheckResult): boolean => status === 'unknown';
  return {
    open: [...open.filter((result) => !isUnknown(result)), ...open.filter(isUnknown)],
    notes: of('notes'),
    passed: of('passed'),
    notNeeded: of('notNeeded'),
  };
}

/** The part of a report a result belongs to. */
function partOf(result: CheckResult): ReportPart {
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

/** The title of a check; its name where this version no longer has it. */
export function titleOf(name: string, language: Language): string {
  return checks.find(({ check }) => check.name === name)?.texts[language].title ?? name;
}

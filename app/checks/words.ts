import type { Language } from '../texts/texts.ts';
import { checkLabels } from './check-labels.texts.ts';
import type { CheckText } from './check-text.ts';
import { helpLinkOf } from './help.ts';
import { checks } from './index.ts';
import { outcomeOf } from './outcome.ts';
import type { CheckResult, CheckRun } from './result.ts';

/** One result in the words of a language, as the page, the command and the report show it. */
export interface CheckWords {
  /** What is checked: `Domain membership`. */
  readonly title: string;
  /** Why it matters. */
  readonly why: string;
  /** Found and required; empty where nothing was judged. */
  readonly found: string;
  readonly required: string;
  /** The problem in one sentence; empty where there is none. */
  readonly problem: string;
  /** What to do, in steps. */
  readonly remedy: readonly string[];
  /** The outcome in one word: `Passed`, `Problem`, `Not checked`. */
  readonly status: string;
  /** Why it was not judged: not needed, not applicable, or could not be checked; else empty. */
  readonly reason: string;
  /** The vendor's article about it. */
  readonly help: string;
}

type JudgedWords = Pick<CheckWords, 'found' | 'required' | 'problem' | 'remedy' | 'reason'>;

const silent: JudgedWords = { found: '', required: '', problem: '', remedy: [], reason: '' };

/** The words of a result. Throws for a result of no check in the list: results come from `runChecks` of this version. */
export function wordsOf(result: CheckResult, language: Language): CheckWords {
  const listed = checks.find(({ check }) => check.name === result.name);
  if (listed === undefined) throw new Error(`There is no check named ${result.name}.`);
  const text = listed.texts[language];
  return {
    title: text.title,
    why: text.why,
    help: helpLinkOf(listed.check),
    status: checkLabels[language].outcome[outcomeOf(result)],
    ...judgedWords(result, text, language),
  };
}

/** The sentence over all results of a run. */
export function verdictSentence({ verdict, product, stages }: CheckRun, language: Language): string {
  const ofSqlAlone = stages.length === 1 && stages[0] === 'sql';
  return checkLabels[language][ofSqlAlone ? 'sqlVerdict' : 'verdict'][verdict](product.name);
}

/** The counts of a run: `22 of 24 checks passed, 1 problem must be fixed, 1 warning.` Zeros are left out. */
export function countsSentence({ counts, results }: CheckRun, language: Language): string {
  const labels = checkLabels[language];
  const outcomes = results.map(outcomeOf);
  const count = (outcome: (typeof outcomes)[number]): number => outcomes.filter((each) => each === outcome).length;
  const notJudged = counts.skipped + counts.notApplicable;
  const parts = [
    labels.passedOf(counts.passed, results.length - notJudged),
    ...when(count('problem'), labels.problems),
    ...when(count('warning'), labels.warnings),
    ...when(counts.unknown, labels.unknowns),
    ...when(notJudged, labels.notNeeded),
  ];
  return `${parts.join(', ')}.`;
}

function judgedWords(result: CheckResult, text: CheckText, language: Language): JudgedWords {
  const labels = checkLabels[language];
  const { status, values, skipped, unknown } = result;
  if (status === 'skipped') return { ...silent, reason: skipped === null ? '' : labels.skipped[skipped] };
  if (status === 'notApplicable') return { ...silent, reason: labels.notApplicable };
  if (status === 'unknown') return unknown === null ? silent : unknownWords(unknown, text.title, language);
  const judged = { ...silent, found: text.found(values), required: text.required(values) };
  return status === 'passed' ? judged : { ...judged, problem: text.problem(values), remedy: text.remedy(values) };
}

function unknownWords(unknown: NonNullable<CheckResult['unknown']>, title: string, language: Language): JudgedWords {
  const labels = checkLabels[language];
  const reason = labels.unknownReason[unknown.reason];
  return {
    ...silent,
    problem: labels.notChecked(title, reason),
    remedy: [labels.unknownRemedy[unknown.reason]],
    reason: unknown.detail === null ? reason : `${reason} (${unknown.detail})`,
  };
}

function when(count: number, label: (count: number) => string): readonly string[] {
  return count === 0 ? [] : [label(count)];
}

import type { StepId } from '../plan/step.ts';
import { factsOf } from './cause.ts';
import { exitFinding } from './exit-finding.ts';
import { isNote, knownError, type Finding } from './finding.ts';

/** What a failure rests on: the error that explains it best, and the others that were named. */
export interface Diagnosis {
  /** Null where nothing was named and the exit code says nothing. */
  readonly main: Finding | null;
  readonly also: readonly Finding[];
}

/** What is judged: a step, how its program ended (null: it did not end by itself), and what it said. */
export interface Ending {
  readonly step: StepId;
  readonly exitCode: number | null;
  readonly findings: readonly Finding[];
}

/** How many other errors are worth naming. */
const MAX_ALSO = 4;

/**
 * Finds the error that explains a failure. What the product says of itself comes before what Windows says, and what
 * names a cause before catch-alls ("an unexpected error"); of two alike the later one counts.
 */
export function diagnose({ step, exitCode, findings }: Ending): Diagnosis {
  const serious = findings.filter((each) => !isNote(each));
  const exit = exitCode === null || exitCode === 0 ? null : exitFinding(step, exitCode);
  const all = [...(exit === null || isNote(exit) ? [] : [exit]), ...serious];
  const main = all.reduce<Finding | null>((best, each) => (best === null || rank(each, exit) >= rank(best, exit) ? each : best), null);
  return { main, also: main === null ? [] : distinct(all.filter((each) => !isSame(each, main))).slice(-MAX_ALSO) };
}

/** Whether a log of a program that succeeded names anything that would be a failure. */
export function isClean(findings: readonly Finding[]): boolean {
  return findings.every(isNote);
}

function rank(each: Finding, exit: Finding | null): number {
  const entry = knownError(each);
  const isOfProduct = each.source === 'dpm' || each.source === 'azure' || each.source === 'sql' || each.source === 'script';
  if (entry === null) return isOfProduct ? 3 : 0;
  if (factsOf(entry.cause).weight === 'general') return isOfProduct ? 2 : 1;
  if (isOfProduct) return 6;
  return each === exit ? 4 : 5;
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((each, index) => findings.findIndex((other) => isSame(other, each)) === index);
}

function isSame(left: Finding, right: Finding): boolean {
  return left.source === right.source && left.id === right.id;
}

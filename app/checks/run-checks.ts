import { factNames, type MachineFacts } from '../machine/facts.ts';
import { factsFileVersion } from '../machine/facts-file.ts';
import type { Check, CheckContext, Verdict } from './check.ts';
import { checks } from './index.ts';
import { contextOfLook } from './look.ts';
import { checkStage, checkStatus, type CheckResult, type CheckRun, type CheckStage, type CheckVerdict } from './result.ts';

/** What a run of the checks judges and when. Times are ISO 8601, UTC. */
export interface CheckInput {
  readonly facts: MachineFacts;
  readonly context: CheckContext;
  readonly stages: readonly CheckStage[];
  /** Names of checks; null for all of the stages. */
  readonly only: readonly string[] | null;
  readonly gatheredAt: string;
  readonly finishedAt: string;
}

/** Judges facts by every check of the stages, in the order of the list. Same input, same output. */
export function runChecks(input: CheckInput): CheckRun {
  const { context, facts, stages } = input;
  const results = checksOf(input).map((check) => judgeOne(check, facts, context));
  const { id, name, version, rulesVersion, sample } = context.product;
  return {
    schemaVersion: 1,
    product: { id, name, version, rulesVersion, sample },
    host: hostOf(facts),
    factsVersion: factsFileVersion,
    gatheredAt: input.gatheredAt,
    finishedAt: input.finishedAt,
    stages: [...stages],
    ...tally(results),
    results,
    facts: evidenceOf(results, facts),
  };
}

/** The checks that a run judges, in the order of the list. */
export function checksOf({ stages, only }: Pick<CheckInput, 'stages' | 'only'>): readonly Check[] {
  const wanted = checks.map(({ check }) => check);
  return wanted.filter((check) => stages.includes(check.stage) && (only === null || only.includes(check.name)));
}

/** The result of one check on these facts. */
export function judgeOne(check: Check, facts: MachineFacts, context: CheckContext): CheckResult {
  const judgedBy = contextOfLook(context, facts.backupServer);
  return resultOf(check, check.judge(facts, judgedBy), judgedBy);
}

/** A run in which some checks were judged anew: those take the places of their earlier results, the others stay, and make the whole as old as they are. */
export function mergeRuns(earlier: CheckRun, again: CheckRun): CheckRun {
  const anew = new Map(again.results.map((result) => [result.name, result]));
  const results = earlier.results.map((result) => anew.get(result.name) ?? result);
  const gatheredAt = results.some(({ name }) => !anew.has(name)) ? earlier.gatheredAt : again.gatheredAt;
  return { ...again, gatheredAt, ...tally(results), results, facts: { ...earlier.facts, ...again.facts } };
}

/**
 * The runs of two stages as one, for a document about both: what `runChecks` gives for both stages of the same facts. It is as old as the older of
 * them, and where a fact was asked for twice it is the later answer.
 */
export function joinStages(one: CheckRun, other: CheckRun): CheckRun {
  const [earlier, later] = one.gatheredAt <= other.gatheredAt ? [one, other] : [other, one];
  const byName = new Map([...one.results, ...other.results].map((result) => [result.name, result]));
  const results = checks.flatMap(({ check }) => byName.get(check.name) ?? []);
  return {
    ...later,
    gatheredAt: earlier.gatheredAt,
    finishedAt: one.finishedAt <= other.finishedAt ? other.finishedAt : one.finishedAt,
    stages: checkStage.options.filter((stage) => one.stages.includes(stage) || other.stages.includes(stage)),
    ...tally(results),
    results,
    facts: evidenceOf(results, { ...earlier.facts, ...later.facts }),
  };
}

function tally(results: readonly CheckResult[]): Pick<CheckRun, 'verdict' | 'counts' | 'blocking' | 'warnings'> {
  return {
    verdict: verdictOf(results),
    counts: countByStatus(results),
    blocking: results.filter((result) => result.blocking).length,
    warnings: results.filter(isWarning).length,
  };
}

/** In the order of the schema, so that the same run always reads the same. */
function evidenceOf(results: readonly CheckResult[], facts: CheckRun['facts']): CheckRun['facts'] {
  const needed = new Set(results.flatMap(({ needs }) => needs));
  return Object.fromEntries(factNames.filter((name) => needed.has(name)).map((name) => [name, facts[name]]));
}

function resultOf(check: Check, verdict: Verdict, context: CheckContext): CheckResult {
  const isOpen = verdict.kind === 'failed' || verdict.kind === 'unknown';
  const isLeftToChain = context.isUnattended === true && verdict.kind === 'failed' && verdict.mendedBy !== undefined;
  return {
    name: check.name,
    code: check.code,
    category: check.category,
    stage: check.stage,
    severity: check.severity,
    status: verdict.kind,
    blocking: isOpen && check.severity === 'critical' && !isLeftToChain,
    values: verdict.kind === 'passed' || verdict.kind === 'failed' ? verdict.values : {},
    skipped: verdict.kind === 'skipped' ? verdict.reason : null,
    unknown: verdict.kind === 'unknown' ? { fact: verdict.fact, reason: verdict.reason, detail: verdict.detail } : null,
    command: verdict.kind === 'failed' ? (check.command?.(context) ?? null) : null,
    restartAfterFix: check.restartAfterFix ?? false,
    vendorIds: [...check.vendorIds],
    needs: [...check.needs],
  };
}

function isWarning({ status, severity, blocking }: CheckResult): boolean {
  return !blocking && severity !== 'informational' && (status === 'failed' || status === 'unknown');
}

/** Not ready before incomplete: a known blocking problem is said even where something else is unknown. */
function verdictOf(results: readonly CheckResult[]): CheckVerdict {
  if (results.some((result) => result.blocking && result.status === 'failed')) return 'notReady';
  if (results.some((result) => result.blocking)) return 'incomplete';
  return results.some(isWarning) ? 'readyWithWarnings' : 'ready';
}

function countByStatus(results: readonly CheckResult[]): CheckRun['counts'] {
  const count = (status: CheckResult['status']): number => results.filter((result) => result.status === status).length;
  return Object.fromEntries(checkStatus.options.map((status) => [status, count(status)])) as CheckRun['counts'];
}

/** The name of the computer, and its system with the build of Windows. Empty where unknown. */
function hostOf({ computer, operatingSystem }: MachineFacts): CheckRun['host'] {
  const name = computer.kind === 'known' ? computer.value.name : '';
  if (operatingSystem.kind === 'unknown') return { name, system: '' };
  const { name: system, build } = operatingSystem.value;
  return { name, system: build === 0 ? system : `${system} (${String(build)})` };
}

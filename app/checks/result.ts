import * as z from 'zod';
import { unknownReason } from '../machine/fact.ts';
import { factsFileVersion } from '../machine/facts-file.ts';
import { machineFacts, type MachineFacts } from '../machine/facts.ts';

/** Schema of what happened to a check. `unknown` could not be evaluated: never the same as failed or passed. */
export const checkStatus = z.enum(['passed', 'failed', 'skipped', 'notApplicable', 'unknown']);

/** Schema of how much a check matters if it does not pass. */
export const severity = z.enum(['critical', 'warning', 'informational']);

/** See {@link severity}. */
export type Severity = z.infer<typeof severity>;

/** Schema of the groups a report is ordered by. */
export const checkCategory = z.enum([
  'operatingSystem',
  'hardware',
  'roles',
  'identity',
  'software',
  'storage',
  'sqlServer',
  'reporting',
  'network',
  'azure',
  'agent',
  'security',
]);

/** See {@link checkCategory}. */
export type CheckCategory = z.infer<typeof checkCategory>;

/** Schema of the page a check belongs to: *Prerequisite Checks*, or *SQL Settings* after the choice there. */
export const checkStage = z.enum(['server', 'sql']);

/** See {@link checkStage}. */
export type CheckStage = z.infer<typeof checkStage>;

/** Schema of why a check was not needed. */
export const skipReason = z.enum([
  'newInstanceChosen',
  'ownInstanceChosen',
  'upgradeChosen',
  'ownAccountUsed',
  'otherAccountChosen',
  'earlierCheckFailed',
  'answerMissing',
]);

/** See {@link skipReason}. */
export type SkipReason = z.infer<typeof skipReason>;

/** Schema of what a check's texts need: plain values by name. */
export const checkValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

/** See {@link checkValues}. */
export type CheckValues = z.infer<typeof checkValues>;

/** Schema of the result of one check: codes and values, worded where it is shown. */
export const checkResult = z.strictObject({
  name: z.string(),
  code: z.string(),
  category: checkCategory,
  stage: checkStage,
  severity,
  status: checkStatus,
  /** True when it stops an installation: not passed, critical, and not left to the chain of an unattended run. */
  blocking: z.boolean(),
  values: checkValues,
  /** Why it was skipped. */
  skipped: skipReason.nullable(),
  /** Which fact is unknown, and why. */
  unknown: z.strictObject({ fact: z.string(), reason: unknownReason, detail: z.string().nullable() }).nullable(),
  command: z.strictObject({ shell: z.enum(['powershell', 'cmd', 'tsql']), text: z.string() }).nullable(),
  restartAfterFix: z.boolean(),
  vendorIds: z.array(z.int()),
  /** Names of the facts it was judged by; the run holds them as evidence. */
  needs: z.array(z.string()),
});

/** See {@link checkResult}. */
export type CheckResult = z.infer<typeof checkResult>;

/** Schema of the sentence over all results. */
export const checkVerdict = z.enum(['ready', 'readyWithWarnings', 'notReady', 'incomplete']);

/** See {@link checkVerdict}. */
export type CheckVerdict = z.infer<typeof checkVerdict>;

/** The facts that a run was judged by. */
export type Evidence = { readonly [F in keyof MachineFacts]?: MachineFacts[F] | undefined };

/** See {@link Evidence}. Typed by name: written out in full it would be more than the compiler takes. */
const evidence: z.ZodType<Evidence> = z.strictObject(Object.fromEntries(Object.entries(machineFacts.shape).map(asEvidence)));

/** A fact that nothing was judged by is not there; only in a facts file does a missing one mean that it is older. */
function asEvidence([name, fact]: [string, z.ZodType]): [string, z.ZodOptional] {
  return [name, (fact instanceof z.ZodDefault ? (fact.unwrap() as z.ZodType) : fact).optional()];
}

/** Schema of one run of the checks: what the page shows, the command prints and a report keeps. */
export const checkRun = z.strictObject({
  schemaVersion: z.literal(1),
  product: z.strictObject({ id: z.string(), name: z.string(), version: z.string(), rulesVersion: z.string(), sample: z.boolean() }),
  host: z.strictObject({ name: z.string(), system: z.string() }),
  factsVersion: z.literal([1, factsFileVersion]),
  /** When the facts were gathered and judged; ISO 8601, UTC. */
  gatheredAt: z.string(),
  finishedAt: z.string(),
  stages: z.array(checkStage),
  verdict: checkVerdict,
  counts: z.record(checkStatus, z.int()),
  blocking: z.int(),
  warnings: z.int(),
  results: z.array(checkResult),
  /** The evidence: every fact that one of the results was judged by. */
  facts: evidence,
});

/** See {@link checkRun}. */
export type CheckRun = z.infer<typeof checkRun>;

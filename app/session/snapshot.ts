import * as z from 'zod';
import { partialAnswers } from '../answers/answers.ts';
import { sessionMode } from '../answers/mode.ts';
import { secretNames, type SecretName } from '../answers/secrets.ts';
import { checkChange } from '../checks/compare-runs.ts';
import { checkRun } from '../checks/result.ts';
import { connectionTest } from '../connectivity/endpoints.ts';
import { failure, type Failure } from '../failure.ts';
import { pageId } from '../flow/page-id.ts';
import { extractResult, packageInspection, partReport, verifyResult } from '../package/part-report.ts';
import { noRun, runState } from '../plan/run-state.ts';
import { productIds } from '../products/product-id.ts';
import { vaultSummary } from '../vault/vault-summary.ts';
import { reportState } from './report-state.ts';

/** Typed by name: written out each time it would be more than the compiler takes. */
const problem: z.ZodType<Failure | null> = failure.nullable();

/** Schema of how far the package is. Work in progress is told by `package.progress` events. */
export const packageState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), problem }),
  z.strictObject({ kind: z.literal('chosen'), inspection: packageInspection, problem }),
  /** `parts` are told as they become known. */
  z.strictObject({ kind: z.literal('verifying'), inspection: packageInspection, parts: z.array(partReport) }),
  /** `result.ok` tells whether extraction may begin. */
  z.strictObject({ kind: z.literal('verified'), inspection: packageInspection, result: verifyResult, problem }),
  z.strictObject({ kind: z.literal('extracting'), inspection: packageInspection, destination: z.string() }),
  /** The drive became full: what is extracted is kept until there is room for `neededBytes` more. */
  z.strictObject({
    kind: z.literal('paused'),
    inspection: packageInspection,
    result: verifyResult,
    destination: z.string(),
    neededBytes: z.number(),
    freeBytes: z.number(),
  }),
  z.strictObject({ kind: z.literal('extracted'), result: extractResult }),
]);

/** See {@link packageState}. */
export type PackageState = z.infer<typeof packageState>;

/** Schema of the file that tells of another server, where one is looked at instead of this computer. */
const factsSource = z.strictObject({ file: z.string(), host: z.string(), gatheredAt: z.string(), sample: z.boolean() });

/** Schema of what changed in the checks of the server since an earlier run: the one before, or one from a file. */
const checkComparison = z.strictObject({
  /** Null for the run before this one. */
  file: z.string().nullable(),
  host: z.string(),
  finishedAt: z.string(),
  changes: z.array(checkChange),
});

/** See {@link checkComparison}. */
export type CheckComparison = z.infer<typeof checkComparison>;

/** Schema of what was chosen for the package: where the parts lie, where they go. */
export const packageChoice = z.strictObject({ folder: z.string(), destination: z.string().nullable() });

/** Schema of an interrupted session that was found on disk. */
const savedSession = z.strictObject({
  product: z.enum(productIds),
  sample: z.boolean(),
  /** Null where answers were given but nothing was run yet. */
  run: runState.nullable(),
  page: pageId,
  savedAt: z.string(),
  /** A package was extracted into the session's own folder: it goes when the session makes way for another. */
  hasPackage: z.boolean(),
});

/**
 * Schema of the truth, which lives in main: the renderer draws it and can be reloaded at any moment. It holds
 * no secret, only which are set.
 */
const snapshotShape = z.strictObject({
  /** `none`: the launch page. `check`: support staff look at this server. `tools`: what is there after the installation. */
  mode: z.enum(['none', ...sessionMode.options]),
  product: z.strictObject({ id: z.enum(productIds), name: z.string(), sample: z.boolean() }).nullable(),
  page: pageId,
  answers: partialAnswers,
  secretsSet: z.array(z.enum(secretNames as readonly [SecretName, ...SecretName[]])),
  package: packageState,
  /** What was chosen before the program ended in the middle of this page: offered again. */
  packageBefore: packageChoice.nullable(),
  /** Where the checksums come from. */
  packageSums: z.enum(['beside', 'file', 'text']),
  checks: z.strictObject({ running: z.boolean(), server: checkRun.nullable(), sql: checkRun.nullable() }),
  /** The facts file that is judged; null: this computer. */
  factsSource: factsSource.nullable(),
  comparison: checkComparison.nullable(),
  connection: connectionTest,
  vault: vaultSummary.nullable(),
  run: runState,
  /** Of the last run that has ended in this process; null before that. */
  report: reportState.nullable(),
  /** Windows opens this program again after the restart that the run needs. */
  comesBack: z.boolean(),
  saved: savedSession.nullable(),
  /** Why what was kept of a session cannot be offered. */
  savedProblem: problem,
});

/** See {@link snapshot}. An interface, so that the compiler names it where it would write it out in every call. */
export interface Snapshot extends z.infer<typeof snapshotShape> {} // eslint-disable-line @typescript-eslint/no-empty-object-type -- the schema has the fields

/** The schema of {@link Snapshot}. */
export const snapshot: z.ZodType<Snapshot> = snapshotShape;

/** Before anything was chosen. */
export const emptySnapshot: Snapshot = {
  mode: 'none',
  product: null,
  page: 'launch',
  answers: {},
  secretsSet: [],
  package: { kind: 'none', problem: null },
  packageBefore: null,
  packageSums: 'beside',
  checks: { running: false, server: null, sql: null },
  factsSource: null,
  comparison: null,
  connection: { kind: 'notTested' },
  vault: null,
  run: noRun,
  report: null,
  comesBack: false,
  saved: null,
  savedProblem: null,
};

import * as z from 'zod';
import { partialAnswers } from '../answers/answers.ts';
import { checkRun } from '../checks/result.ts';
import { explanation } from '../errors/explain.ts';
import { explainFailure } from '../errors/explain-failure.ts';
import { machineChange } from '../inventory/inventory.ts';
import { withPlaceholders } from '../plan/fragments.ts';
import { runState, type RunState } from '../plan/run-state.ts';
import { commandOf } from '../plan/step-command.ts';
import { stepIds, type Step } from '../plan/step.ts';
import { productIds } from '../products/product-id.ts';
import { vaultSummary } from '../vault/vault-summary.ts';

const plannedStep = z.strictObject({
  id: z.enum(stepIds),
  /** Program and arguments; null where a file is written. */
  command: z.array(z.string()).nullable(),
  /** The file that is written; null where a program runs. */
  file: z.string().nullable(),
  /** What the program is told on standard input, secrets as placeholders. */
  stdin: z.string().nullable(),
});

/** Schema of `report.json`: what was asked, checked, planned and done, what the machine shows of it, and what ended it. No secret. */
export const runDocument = z.strictObject({
  schemaVersion: z.literal(1),
  /** Version of this program. */
  program: z.string(),
  product: z.strictObject({ id: z.enum(productIds), name: z.string(), version: z.string(), sample: z.boolean() }),
  /** ISO 8601, UTC. */
  writtenAt: z.string(),
  answers: partialAnswers,
  vault: vaultSummary.nullable(),
  checks: z.strictObject({ server: checkRun.nullable(), sql: checkRun.nullable() }),
  plan: z.array(plannedStep),
  run: runState,
  /** What is different on the machine since before the first step; null where that is not known. */
  changes: z.array(machineChange).nullable(),
  /** Explained in both languages, as the page does; null where nothing is to be explained. */
  diagnosis: z.strictObject({ en: explanation.nullable(), fr: explanation.nullable() }).nullable(),
});

/** See {@link runDocument}. */
export type RunDocument = z.infer<typeof runDocument>;

/** The steps of a plan for the document. */
export function plannedSteps(steps: readonly Step[]): RunDocument['plan'] {
  return steps.map((step) => {
    const stdin = step.kind === 'run-program' && step.stdin !== null ? withPlaceholders(step.stdin) : null;
    const file = step.kind === 'write-secret-file' ? step.path : null;
    const command = commandOf(step);
    return { id: step.id, command: command === null ? null : [...command], file, stdin };
  });
}

/** What ended a run, explained in both languages. */
export function diagnosisOf({ failure }: Pick<RunState, 'failure'>): RunDocument['diagnosis'] {
  return failure === null ? null : { en: explainFailure(failure, 'en'), fr: explainFailure(failure, 'fr') };
}

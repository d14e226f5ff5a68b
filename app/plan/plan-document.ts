import * as z from 'zod';
import { setupMode } from '../answers/mode.ts';
import { productIds, type ProductId } from '../products/product-id.ts';
import { declaration } from './declaration.ts';
import { declarations } from './declarations.ts';
import { dryRunResult, type DryRunResult } from './dry-run.ts';
import { foresee, foresight } from './foresight.ts';
import type { SetupContext } from './plan-context.ts';
import { step, stepIds, type Step } from './step.ts';

/** Schema of `plan --format json`. */
export const planDocument = z.strictObject({
  schemaVersion: z.literal(1),
  product: z.enum(productIds),
  mode: setupMode,
  sample: z.boolean(),
  steps: z.array(step),
  declarations: z.array(z.strictObject({ step: z.enum(stepIds), ...declaration.shape })),
  foresight,
  /** With `--dry-run`: what it found, step by step. */
  dryRun: z.array(dryRunResult).nullable(),
});

/** See {@link planDocument}. */
export type PlanDocument = z.infer<typeof planDocument> & { readonly product: ProductId };

/** A plan as a document, with what a dry run of it found, if there was one. */
export function planDocumentOf(steps: readonly Step[], context: SetupContext, dryRun: readonly DryRunResult[] | null): PlanDocument {
  return {
    schemaVersion: 1,
    product: context.product.id,
    mode: context.mode ?? 'install',
    sample: context.product.sample,
    steps: [...steps],
    declarations: steps.map(({ id }) => ({ step: id, ...declarations[id] })),
    foresight: foresee(steps, context),
    dryRun: dryRun === null ? null : [...dryRun],
  };
}

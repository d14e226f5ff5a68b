import * as z from 'zod';
import { setupMode } from '../answers/mode.ts';
import { runPhase } from '../plan/run-state.ts';
import { productIds } from '../products/product-id.ts';

const listedRun = z.strictObject({
  /** Of the session: everything else lies in it. */
  folder: z.string(),
  /** Whether `resume` and the wizard go on with this one; the others were put away. */
  current: z.boolean(),
  /** Null, as the mode, where nothing readable tells. */
  product: z.enum(productIds).nullable(),
  mode: setupMode.nullable(),
  /** `none`: nothing was installed yet. */
  phase: runPhase,
  /** ISO 8601, UTC; null before a run. */
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Code of what ended it; null where it did not fail. */
  failure: z.string().nullable(),
  /** Paths; null where there is none. */
  report: z.string().nullable(),
  journal: z.string().nullable(),
  logs: z.string().nullable(),
});

/** See {@link listedRun}. */
export type ListedRun = z.infer<typeof listedRun>;

/** Schema of `runs --format json`: the present session first, then those that were put away, the newest first. */
export const runList = z.strictObject({ schemaVersion: z.literal(1), runs: z.array(listedRun) });

import * as z from 'zod';
import { stepIds } from './step.ts';

/** Schema of what a dry run found for each step: its work is there, it would run, or what it needs is missing. */
export const dryRunResult = z.strictObject({
  step: z.enum(stepIds),
  end: z.enum(['foundDone', 'wouldRun', 'programMissing', 'fileMissing', 'fileExists']),
  /** The command, or the path of the file; secrets as placeholders. */
  what: z.string(),
});

/** See {@link dryRunResult}. */
export type DryRunResult = z.infer<typeof dryRunResult>;

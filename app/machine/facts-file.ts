import * as z from 'zod';
import { machineFacts } from './facts.ts';

/** Version of the facts file; a reader refuses a newer one. */
export const factsFileVersion = 1;

/** A facts file: what `facts` writes and `check --facts` reads, also years later and on another machine. */
export const factsFile = z.strictObject({
  schemaVersion: z.literal(factsFileVersion),
  /** ISO 8601, UTC. */
  gatheredAt: z.string(),
  /** Version of the program that gathered. */
  program: z.string(),
  /** True when the machine is a world of the sample, not a real one. */
  sample: z.boolean(),
  facts: machineFacts,
});

/** See {@link factsFile}. */
export type FactsFile = z.infer<typeof factsFile>;

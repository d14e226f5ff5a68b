import * as z from 'zod';
import { machineFacts } from './facts.ts';

/** Version of the facts file that is written; a reader refuses a newer one. Version 2 holds all that version 1 held, and more. */
export const factsFileVersion = 2;

/** A facts file: what `facts` writes and `check --facts` reads, also years later and on another machine. */
export const factsFile = z.strictObject({
  schemaVersion: z.literal([1, factsFileVersion]),
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

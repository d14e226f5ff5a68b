import * as z from 'zod';
import { defineFailure } from '../define-failure.ts';

/** Why a file is no vault credentials file; each has a sentence of its own. */
const vaultRefusal = z.enum(['empty', 'tooLarge', 'webPage', 'notXml', 'declarations', 'otherXml', 'cutOff', 'incomplete', 'encoding']);

/** See {@link vaultRefusal}. */
export type VaultRefusal = z.infer<typeof vaultRefusal>;

/** What can be wrong with a vault credentials file that can be read. */
export const vaultFailures = [
  defineFailure('vault.refused', { path: z.string(), reason: vaultRefusal }),
  /** Its certificate has ended; `expiresAt` is ISO 8601. */
  defineFailure('vault.expired', { path: z.string(), expiresAt: z.string() }),
] as const;

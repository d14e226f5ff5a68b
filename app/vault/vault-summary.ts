import * as z from 'zod';

/** Schema of what the wizard shows of a vault credentials file; never its certificate. */
export const vaultSummary = z.strictObject({
  file: z.string(),
  vault: z.string(),
  resourceGroup: z.string().nullable(),
  subscription: z.string(),
  region: z.string().nullable(),
  /** Hours since the file was written; portals issue files that live 2 to 10 days, so age is shown as a hint. */
  ageHours: z.number(),
  /** When its certificate ends (ISO 8601); null or absent where that cannot be read. */
  expiresAt: z.string().nullable().optional(),
});

/** See {@link vaultSummary}. */
export type VaultSummary = z.infer<typeof vaultSummary>;

/** How long a file can still be used, by its certificate, or by its age where that cannot be read. */
export type VaultValidity = 'valid' | 'ending' | 'expired' | 'old' | 'unknown';

/** Less than a day: it may end before the installation reaches the registration. */
const ENDING_MS = 24 * 3_600_000;
/** Older documents let a file live 48 hours, newer ones 10 days: from the shorter one on it is said (MARS FAQ). */
const OLD_HOURS = 48;

/** Judges how long a file can still be used. */
export function validityOf({ expiresAt, ageHours }: Pick<VaultSummary, 'expiresAt' | 'ageHours'>, now: Date): VaultValidity {
  if (expiresAt === null || expiresAt === undefined) return ageHours > OLD_HOURS ? 'old' : 'unknown';
  const left = Date.parse(expiresAt) - now.getTime();
  if (left <= 0) return 'expired';
  return left < ENDING_MS ? 'ending' : 'valid';
}

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
});

/** See {@link vaultSummary}. */
export type VaultSummary = z.infer<typeof vaultSummary>;

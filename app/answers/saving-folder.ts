import * as z from 'zod';

/** Schema of a folder in which the passphrase is to be saved. */
export const savingFolder = z.strictObject({
  /** `missing`: it is made when the passphrase is saved. `notWritable` and `notFolder`: nothing can be saved there. */
  state: z.enum(['ready', 'missing', 'notFolder', 'notWritable']),
  /** Null where nobody can tell. What is saved on the server alone is lost with it. */
  isOnServer: z.boolean().nullable(),
});

/** See {@link savingFolder}. */
export type SavingFolder = z.infer<typeof savingFolder>;

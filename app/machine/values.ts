import * as z from 'zod';

/** Schema of the state of a feature of Windows; the pending ones come true at the next restart, `absent` is unknown to this Windows. */
export const featureState = z.enum(['enabled', 'disabled', 'enablePending', 'disablePending', 'absent']);

/** Schema of a product that may be there, with its version when it is; null where nothing tells the version. */
export const installed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('installed'), version: z.string().nullable() }),
]);

/** Schema of a version: numbers with dots. */
export const versioned = z.strictObject({ version: z.string() });

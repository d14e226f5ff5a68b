import * as z from 'zod';

/** Schema of what a support bundle says of itself, and of the preview before it is written. */
export const bundleContents = z.strictObject({
  schemaVersion: z.literal(1),
  program: z.string(),
  writtenAt: z.string(),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), redactedLines: z.int() })),
  /** Files that could have gone in and did not, with the reason. */
  leftOut: z.array(z.strictObject({ name: z.string(), reason: z.enum(['tooLarge', 'unreadable', 'secret', 'notAFile']) })),
});

/** See {@link bundleContents}. */
export type BundleContents = z.infer<typeof bundleContents>;

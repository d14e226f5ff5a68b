import * as z from 'zod';
import { failure, type Failure } from '../failure.ts';

/** Typed by name: written out it would be more than the compiler takes. */
const reason: z.ZodType<Failure> = failure;

/** Schema of what became of the report of a run that has ended: its data at `path`; or why it, or a part of it, could not be written. */
export const reportState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('written'), path: z.string() }),
  /** `folder`: of the session. Journal and logs are in it, which a report can be made from again. */
  z.strictObject({ kind: z.literal('notWritten'), failure: reason, folder: z.string() }),
]);

/** See {@link reportState}. */
export type ReportState = z.infer<typeof reportState>;

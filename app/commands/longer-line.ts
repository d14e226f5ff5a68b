import * as z from 'zod';
import { stepIds } from '../plan/step.ts';

/** Schema of what is told once of a step that has run longer than usual; `seq` is 0: it is no event of a journal. */
export const longerLine = z.strictObject({
  seq: z.literal(0),
  time: z.string(),
  kind: z.literal('longerThanUsual'),
  step: z.enum(stepIds),
  /** Minutes within which it usually ends. */
  usualMinutes: z.number(),
});

/** See {@link longerLine}. */
export type LongerLine = z.infer<typeof longerLine>;

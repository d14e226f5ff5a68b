import * as z from 'zod';
import { extractResult, packageProgress } from '../package/part-report.ts';
import { commandEnd } from './command-end.ts';

const numbered = { seq: z.int(), time: z.string() } as const;

/** Schema of a line of `extract --format json`; numbers begin with 1. */
export const extractLine = z.discriminatedUnion('kind', [
  packageProgress.extend({ ...numbered, kind: z.literal('progress') }),
  z.strictObject({ ...numbered, kind: z.literal('extracted'), result: extractResult }),
  commandEnd,
]);

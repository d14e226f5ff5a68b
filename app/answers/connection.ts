import * as z from 'zod';
import { problem } from './problem.ts';

const host = z
  .string()
  .trim()
  .min(1, problem('required'))
  .max(253, problem('tooLong'))
  .refine((text) => !text.includes('@'), problem('host.credentials'))
  .refine((text) => text.includes('@') || /^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])$/u.test(text), problem('host.characters'));

const port = z.int(problem('port.range')).min(1, problem('port.range')).max(65_535, problem('port.range'));

/** Schema of how the agent reaches the Internet: directly, or through a proxy (its password is a secret, apart). */
export const connectionAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('direct') }),
  z.strictObject({
    kind: z.literal('proxy'),
    host,
    port,
    user: z.string().trim().min(1, problem('required')).max(256, problem('tooLong')).nullable(),
  }),
]);

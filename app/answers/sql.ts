import * as z from 'zod';
import { problem } from './problem.ts';

/** SQL Server's own limit on the length of an instance name. */
const MAX_INSTANCE_LENGTH = 16;

/**
 * Schema of an instance name, with or without this computer's name before it (`HOST\NAME`). Named instances
 * only; no underscore and no letters outside ASCII (Install Data Protection Manager: "SQL instance names").
 */
export const instanceName = z
  .string()
  .trim()
  .min(1, problem('required'))
  .refine((text) => text.split('\\').length <= 2, problem('instance.characters'))
  .refine((text) => !hostOf(text).includes('.') || hostOf(text) === '.', problem('instance.host'))
  .refine((text) => !/^(?:mssqlserver|default)$/iu.test(nameOf(text)), problem('instance.default'))
  .refine((text) => nameOf(text).length <= MAX_INSTANCE_LENGTH, problem('instance.tooLong'))
  .refine((text) => /^[A-Za-z][A-Za-z0-9$]*$/u.test(nameOf(text)), problem('instance.characters'));

/** Schema of the answer to *SQL Settings*: a new instance with this setup, or one's own. */
export const sqlAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new') }),
  z.strictObject({ kind: z.literal('existing'), instance: instanceName, reportingInstance: instanceName }),
]);

/** The instance's own name: `HOST\NAME` → `NAME`. */
export function nameOf(instance: string): string {
  return instance.slice(instance.indexOf('\\') + 1);
}

/** The computer before the instance's name, or an empty string. */
export function hostOf(instance: string): string {
  return instance.includes('\\') ? instance.slice(0, instance.indexOf('\\')) : '';
}

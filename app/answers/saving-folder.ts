import * as z from 'zod';
import type { ProblemCode } from './problem.ts';

/** Schema of a folder in which the passphrase is to be saved. */
export const savingFolder = z.strictObject({
  /** `missing`: it can be made, and is when the passphrase is saved. The rest: nothing can be saved there. */
  state: z.enum(['ready', 'missing', 'notFolder', 'notWritable', 'unreachable']),
  /** Null where nobody can tell. What is saved on the server alone is lost with it. */
  isOnServer: z.boolean().nullable(),
});

/** See {@link savingFolder}. */
export type SavingFolder = z.infer<typeof savingFolder>;

const problems = {
  ready: null,
  missing: null,
  notFolder: 'folder.notFolder',
  notWritable: 'folder.notWritable',
  unreachable: 'folder.unreachable',
} as const satisfies Readonly<Record<SavingFolder['state'], ProblemCode | null>>;

/** What keeps the passphrase from being saved there; null where nothing does. */
export function problemOfFolder({ state }: SavingFolder): ProblemCode | null {
  return problems[state];
}

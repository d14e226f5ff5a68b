import { programDataFolder } from '../machine/program-data.ts';
import { under, type PlanContext } from './plan-context.ts';
import type { StepOf } from './step.ts';

/** A path as Setup.exe takes it: "full path and file name without spaces", in an answer file that is read as ANSI (setup facts 2.2). */
const plain = /^[\u0021-\u007e]+$/u;

/** The vault credentials as Setup.exe gets them: those whose own path it would not read, from a copy among the secret files. */
export function vaultFile({ answers: { vault }, stateFolder }: PlanContext): {
  readonly path: string;
  readonly copy: NonNullable<StepOf<'run-program'>['copy']> | null;
} {
  if (plain.test(vault.credentialsFile)) return { path: vault.credentialsFile, copy: null };
  // A plain path, opened for Administrators and SYSTEM alone before any run.
  const folder = plain.test(stateFolder) ? stateFolder : programDataFolder;
  const to = under(folder, 'secret', 'vault.VaultCredentials');
  return { path: to, copy: { from: vault.credentialsFile, to } };
}

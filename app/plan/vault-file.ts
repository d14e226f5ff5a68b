import { under, type PlanContext } from './plan-context.ts';
import type { StepOf } from './step.ts';

/**
 * The vault credentials as Setup.exe gets them. It takes "full path and file name without spaces" only (setup facts 2.2),
 * so that a path with one is read from a copy among the secret files.
 */
export function vaultFile({ answers: { vault }, stateFolder }: PlanContext): {
  readonly path: string;
  readonly copy: NonNullable<StepOf<'run-program'>['copy']> | null;
} {
  if (!/\s/u.test(vault.credentialsFile)) return { path: vault.credentialsFile, copy: null };
  const to = under(stateFolder, 'secret', 'vault.VaultCredentials');
  return { path: to, copy: { from: vault.credentialsFile, to } };
}

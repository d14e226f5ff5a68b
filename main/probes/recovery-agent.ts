import type { FactValue } from '../../app/machine/facts.ts';
import { mapFact, onWindows, readText } from './probe.ts';

/** The Azure Recovery Services agent, by the folder it was installed in. Its version is a file's, which is not read yet. */
export const recoveryAgent = onWindows(async ({ registry }) =>
  mapFact(
    await readText(registry, 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Setup', 'InstallPath'),
    (folder): FactValue<'recoveryAgent'> => (folder === null ? { kind: 'none' } : { kind: 'installed', version: null }),
  ),
);

import { isKnown, known, type Fact } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import { fileVersions } from './file-versions.ts';
import { onWindows, readText } from './probe.ts';

/** The Azure Recovery Services agent, by the folder it was installed in; its version is that of CBEngine.exe. */
export const recoveryAgent = onWindows(async (doors): Promise<Fact<FactValue<'recoveryAgent'>>> => {
  const folder = await readText(doors.registry, 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Setup', 'InstallPath');
  if (!isKnown(folder)) return folder;
  if (folder.value === null) return known({ kind: 'none' });
  const versions = await fileVersions(doors);
  return known({ kind: 'installed', version: isKnown(versions) ? versions.value.recoveryAgent : null });
});

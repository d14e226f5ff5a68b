import { isKnown, known, type Fact } from '../../app/machine/fact.ts';
import type { FactValue, InstalledServer } from '../../app/machine/facts.ts';
import { fileVersions } from './file-versions.ts';
import type { RegistryDoor } from '../system/system.ts';
import { allFacts, mapFact, onWindows } from './probe.ts';

const DPM = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager';

/** Azure Backup Server or Data Protection Manager. Their version is that of a file; null where it cannot be read. */
export const backupServer = onWindows(async (doors): Promise<Fact<FactValue<'backupServer'>>> => {
  const found = await installedServer(doors.registry);
  if (!isKnown(found)) return found;
  if (found.value.kind === 'none') return known({ kind: 'none' });
  const versions = await fileVersions(doors);
  return found.value.kind === 'server'
    ? known({ kind: 'server', version: isKnown(versions) ? versions.value.backupServer : null })
    : known({ kind: 'agent', version: isKnown(versions) ? versions.value.protectionAgent : null });
});

/**
 * Which of them is installed, without its version, for which PowerShell has to be asked: the server has a key for its database, the
 * agent alone has not (Microsoft's own log collector tells them apart so).
 */
export async function installedServer(registry: RegistryDoor): Promise<Fact<InstalledServer>> {
  const [database, setup] = await Promise.all([registry.hasKey(`${DPM}\\DB`), registry.hasKey(`${DPM}\\Setup`)]);
  return mapFact(allFacts({ database, setup }), (found) => ({ kind: found.database ? 'server' : found.setup ? 'agent' : 'none' }));
}

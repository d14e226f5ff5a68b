import { isKnown, known, type Fact } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import { fileVersions } from './file-versions.ts';
import { allFacts, onWindows } from './probe.ts';

const DPM = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager';

/**
 * Azure Backup Server or Data Protection Manager: the server has a key for its database, the agent alone has not
 * (Microsoft's own log collector tells them apart so). Their version is that of a file; null where it cannot be read.
 */
export const backupServer = onWindows(async (doors): Promise<Fact<FactValue<'backupServer'>>> => {
  const [database, setup] = await Promise.all([doors.registry.hasKey(`${DPM}\\DB`), doors.registry.hasKey(`${DPM}\\Setup`)]);
  const found = allFacts({ database, setup });
  if (!isKnown(found)) return found;
  if (!found.value.database && !found.value.setup) return known({ kind: 'none' });
  const versions = await fileVersions(doors);
  return found.value.database
    ? known({ kind: 'server', version: isKnown(versions) ? versions.value.backupServer : null })
    : known({ kind: 'agent', version: isKnown(versions) ? versions.value.protectionAgent : null });
});

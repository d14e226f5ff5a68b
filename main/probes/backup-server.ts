import type { FactValue } from '../../app/machine/facts.ts';
import { allFacts, mapFact, onWindows } from './probe.ts';

const DPM = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager';

/**
 * Azure Backup Server or Data Protection Manager: the server has a key for its database, the agent alone has not
 * (Microsoft's own log collector tells them apart so). Their version is a file's, which is not read yet.
 */
export const backupServer = onWindows(async ({ registry }) => {
  const [database, setup] = await Promise.all([registry.hasKey(`${DPM}\\DB`), registry.hasKey(`${DPM}\\Setup`)]);
  return mapFact(allFacts({ database, setup }), (found): FactValue<'backupServer'> => {
    if (found.database) return { kind: 'server', version: null };
    return found.setup ? { kind: 'agent', version: null } : { kind: 'none' };
  });
});

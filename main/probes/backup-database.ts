import type { FactValue } from '../../app/machine/facts.ts';
import { allFacts, mapFact, onWindows, readText } from './probe.ts';

const DATABASE = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager\\DB';

/** Where a backup server on this computer keeps its database; null where there is none. */
export const backupDatabase = onWindows(async ({ registry }) => {
  const [server, instance, database] = await Promise.all([
    readText(registry, DATABASE, 'SqlServer'),
    readText(registry, DATABASE, 'InstanceName'),
    readText(registry, DATABASE, 'DatabaseName'),
  ]);
  return mapFact(allFacts({ server, instance, database }), (found): FactValue<'backupDatabase'> =>
    found.server === null && found.instance === null
      ? null
      : { server: found.server ?? '', instance: found.instance ?? '', database: found.database },
  );
});

import type { FactValue } from '../../app/machine/facts.ts';
import { setupLeftBy } from '../../app/machine/sql-setup-left.ts';
import { allFacts, mapFact, onWindows, readText, type ProbeDoors } from './probe.ts';

const DATABASE = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager\\DB';
const SQL = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';

/** Where a backup server on this computer keeps its database, and what its reports are made by; null where there is none. */
export const backupDatabase = onWindows(async ({ registry }) => {
  const [server, instance, database, reporting] = await Promise.all([
    readText(registry, DATABASE, 'SqlServer'),
    readText(registry, DATABASE, 'InstanceName'),
    readText(registry, DATABASE, 'DatabaseName'),
    readText(registry, DATABASE, 'ReportingInstanceName'),
  ]);
  const found = allFacts({ server, instance, database, reporting });
  const reportingSetup = found.kind === 'known' ? await setupOf(found.value.reporting ?? found.value.instance, registry) : null;
  return mapFact(found, ({ server: on, instance: name, ...rest }): FactValue<'backupDatabase'> =>
    on === null && name === null ? null : { server: on ?? '', instance: name ?? '', ...rest, reportingSetup },
  );
});

/** By the id of the instance (`MSRS13.NAME`): the release tells the folder of its setup. Null where there is no such instance any more. */
async function setupOf(name: string | null, registry: ProbeDoors['registry']): Promise<string | null> {
  const id = name === null ? null : await readText(registry, `${SQL}\\Instance Names\\RS`, name);
  const release = id?.kind === 'known' ? /^MSRS(?<major>\d+)\./u.exec(id.value ?? '')?.groups?.['major'] : undefined;
  if (release === undefined) return null;
  const folder = await readText(registry, `${SQL}\\${release}0\\Bootstrap`, 'BootstrapDir');
  return folder.kind === 'known' && folder.value !== null ? setupLeftBy(Number(release), folder.value) : null;
}

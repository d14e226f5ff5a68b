import { isKnown, known, type Fact } from '../../app/machine/fact.ts';
import type { SqlInstance } from '../../app/machine/sql-facts.ts';
import { allFacts, mapFact, onWindows, type ProbeDoors, readNumber, readRequired, readText } from './probe.ts';

const SQL = 'Microsoft\\Microsoft SQL Server';
/** Where 64-bit and 32-bit instances register themselves, both seen in the 64-bit view. */
const roots = [
  { key: `HKLM\\SOFTWARE\\${SQL}`, architecture: 'x64' },
  { key: `HKLM\\SOFTWARE\\Wow6432Node\\${SQL}`, architecture: 'x86' },
] as const;

/** All instances of the SQL Server engine (setup facts 3.4), ordered by name. Whether administrators are sysadmin only SQL Server itself could tell. */
export const sqlInstances = onWindows(async (doors): Promise<Fact<SqlInstance[]>> => {
  const perRoot = await Promise.all(roots.map(({ key, architecture }) => instancesOf(doors, key, architecture)));
  const found: SqlInstance[] = [];
  for (const instances of perRoot) {
    if (!isKnown(instances)) return instances;
    found.push(...instances.value);
  }
  return known(found.sort((a, b) => (a.name < b.name ? -1 : 1)));
});

async function instancesOf(doors: ProbeDoors, root: string, architecture: SqlInstance['architecture']): Promise<Fact<SqlInstance[]>> {
  const names = await doors.registry.valueNames(`${root}\\Instance Names\\SQL`);
  if (!isKnown(names)) return names;
  const instances = await Promise.all(names.value.map((name) => instanceOf(doors, root, name, architecture)));
  const found: SqlInstance[] = [];
  for (const instance of instances) {
    if (!isKnown(instance)) return instance;
    found.push(instance.value);
  }
  return known(found);
}

async function instanceOf(
  doors: ProbeDoors,
  root: string,
  name: string,
  architecture: SqlInstance['architecture'],
): Promise<Fact<SqlInstance>> {
  const { registry, services } = doors;
  const id = await readRequired(registry, `${root}\\Instance Names\\SQL`, name);
  if (!isKnown(id)) return id;
  const setup = `${root}\\${id.value}\\Setup`;
  const protocols = `${root}\\${id.value}\\MSSQLServer\\SuperSocketNetLib`;
  const [patch, version, edition, collation, tcp, pipes, service, agent] = await Promise.all([
    readText(registry, setup, 'PatchLevel'),
    readRequired(registry, setup, 'Version'),
    readRequired(registry, setup, 'Edition'),
    readRequired(registry, setup, 'Collation'),
    readNumber(registry, `${protocols}\\Tcp`, 'Enabled'),
    readNumber(registry, `${protocols}\\Np`, 'Enabled'),
    services.find(name === 'MSSQLSERVER' ? name : `MSSQL$${name}`),
    readNumber(
      registry,
      `HKLM\\SYSTEM\\CurrentControlSet\\Services\\${name === 'MSSQLSERVER' ? 'SQLSERVERAGENT' : `SQLAgent$${name}`}`,
      'Start',
    ),
  ]);
  return mapFact(allFacts({ patch, version, edition, collation, tcp, pipes, service, agent }), (found) => ({
    name,
    version: found.patch ?? found.version,
    edition: found.edition,
    architecture,
    collation: found.collation,
    tcpEnabled: found.tcp === 1,
    namedPipesEnabled: found.pipes === 1,
    running: found.service?.running ?? false,
    agentStart: startOf(found.agent),
    administratorsAreSysadmin: null,
    installerIsSysadmin: null,
    clustered: null,
    availabilityGroups: null,
    serviceAccount: null,
    backupDatabases: null,
  }));
}

/** Start of a service: 2 automatic, 3 manual, 4 disabled; an Agent that is not installed starts never. */
function startOf(start: number | null): SqlInstance['agentStart'] {
  if (start === 2) return 'automatic';
  return start === 3 ? 'manual' : 'disabled';
}

import * as z from 'zod';
import { isKnown, known, type Fact } from '../../app/machine/fact.ts';
import type { SqlInstance } from '../../app/machine/sql-facts.ts';
import { allFacts, askScript, mapFact, onWindows, type ProbeDoors, readNumber, readRequired, readText } from './probe.ts';

const SQL = 'Microsoft\\Microsoft SQL Server';
const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
/** Where 64-bit and 32-bit instances register themselves, both seen in the 64-bit view. */
const roots = [
  { key: `HKLM\\SOFTWARE\\${SQL}`, architecture: 'x64' },
  { key: `HKLM\\SOFTWARE\\Wow6432Node\\${SQL}`, architecture: 'x86' },
] as const;

/** What only an instance itself can tell, through the script; null where it did not let us ask. */
const asked = z.array(
  z.strictObject({
    name: z.string(),
    installer: z.int().nullable(),
    administrators: z.int().nullable(),
    availabilityGroups: z.int().nullable(),
    databases: z.array(z.string()).nullable(),
  }),
);

type Asked = z.infer<typeof asked>[number];

/** All instances of the SQL Server engine (setup facts 3.4), ordered by name. */
export const sqlInstances = onWindows(async (doors): Promise<Fact<SqlInstance[]>> => {
  const perRoot = await Promise.all(roots.map(({ key, architecture }) => instancesOf(doors, key, architecture)));
  const found: SqlInstance[] = [];
  for (const instances of perRoot) {
    if (!isKnown(instances)) return instances;
    found.push(...instances.value);
  }
  if (found.length === 0) return known([]);
  const answers = await askScript(doors, 'sql', asked);
  const withAnswers = found.map((instance) => withAnswer(instance, isKnown(answers) ? answers.value : []));
  return known(withAnswers.sort((a, b) => (a.name < b.name ? -1 : 1)));
});

function withAnswer(instance: SqlInstance, answers: readonly Asked[]): SqlInstance {
  const answer = answers.find(({ name }) => name === instance.name);
  const flag = (value: number | null | undefined): boolean | null => (value === null || value === undefined ? null : value > 0);
  return {
    ...instance,
    administratorsAreSysadmin: flag(answer?.administrators),
    installerIsSysadmin: flag(answer?.installer),
    availabilityGroups: flag(answer?.availabilityGroups),
    backupDatabases: answer?.databases ?? null,
  };
}

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
  const id = await readRequired(doors.registry, `${root}\\Instance Names\\SQL`, name);
  if (!isKnown(id)) return id;
  const [setup, service] = await Promise.all([setupOf(doors, `${root}\\${id.value}`), serviceOf(doors, name)]);
  return mapFact(allFacts({ setup, service }), (found) => ({
    name,
    architecture,
    ...found.setup,
    ...found.service,
    administratorsAreSysadmin: null,
    installerIsSysadmin: null,
    availabilityGroups: null,
    backupDatabases: null,
  }));
}

type Setup = Pick<SqlInstance, 'version' | 'edition' | 'collation' | 'tcpEnabled' | 'namedPipesEnabled' | 'clustered'>;

async function setupOf({ registry }: ProbeDoors, key: string): Promise<Fact<Setup>> {
  const protocols = `${key}\\MSSQLServer\\SuperSocketNetLib`;
  const [patch, version, edition, collation, tcp, pipes, clustered] = await Promise.all([
    readText(registry, `${key}\\Setup`, 'PatchLevel'),
    readRequired(registry, `${key}\\Setup`, 'Version'),
    readRequired(registry, `${key}\\Setup`, 'Edition'),
    readRequired(registry, `${key}\\Setup`, 'Collation'),
    readNumber(registry, `${protocols}\\Tcp`, 'Enabled'),
    readNumber(registry, `${protocols}\\Np`, 'Enabled'),
    registry.hasKey(`${key}\\Cluster`),
  ]);
  return mapFact(allFacts({ patch, version, edition, collation, tcp, pipes, clustered }), (found) => ({
    version: found.patch ?? found.version,
    edition: found.edition,
    collation: found.collation,
    tcpEnabled: found.tcp === 1,
    namedPipesEnabled: found.pipes === 1,
    clustered: found.clustered,
  }));
}

async function serviceOf(
  { registry, services }: ProbeDoors,
  name: string,
): Promise<Fact<Pick<SqlInstance, 'running' | 'agentStart' | 'serviceAccount'>>> {
  const isDefault = name === 'MSSQLSERVER';
  const engine = isDefault ? name : `MSSQL$${name}`;
  const [service, account, agent] = await Promise.all([
    services.find(engine),
    readText(registry, `${SERVICES}\\${engine}`, 'ObjectName'),
    readNumber(registry, `${SERVICES}\\${isDefault ? 'SQLSERVERAGENT' : `SQLAgent$${name}`}`, 'Start'),
  ]);
  return mapFact(allFacts({ account, agent }), (found) => ({
    running: isKnown(service) ? (service.value?.running ?? false) : null,
    agentStart: startOf(found.agent),
    serviceAccount: found.account,
  }));
}

/** Start of a service: 2 automatic, 3 manual, 4 disabled; an Agent that is not installed starts never. */
function startOf(start: number | null): SqlInstance['agentStart'] {
  if (start === 2) return 'automatic';
  return start === 3 ? 'manual' : 'disabled';
}

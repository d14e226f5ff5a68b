import { known, type Fact } from '../../../app/machine/fact.ts';
import type { FactValue, MachineFacts } from '../../../app/machine/facts.ts';
import { readyInstance } from '../../../app/machine/ready-instance.ts';
import type { ReportingService, SqlInstance } from '../../../app/machine/sql-facts.ts';
import type { World } from '../../../app/machine/world.ts';
import type { RegistryDoor } from '../system.ts';
import { DATABASE_KEY, firstServer, SERVER_KEY } from './earlier-server.ts';

const SQL_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';
const AGENT_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Setup';

/** The facts of a sample machine: what its world says, and what its programs have installed since. */
export async function sampleFacts(world: World, registry: RegistryDoor, sampleVersion: string): Promise<MachineFacts> {
  return {
    ...world.facts,
    sqlInstances: await withInstalled(world.facts.sqlInstances, registry),
    reportingServices: await withReporting(world.facts.reportingServices, registry),
    recoveryAgent: (await hasValue(registry, AGENT_KEY))
      ? known({ kind: 'installed', version: (await text(registry, AGENT_KEY, 'Version')) || null })
      : world.facts.recoveryAgent,
    backupServer: (await hasValue(registry, SERVER_KEY))
      ? known({ kind: 'server', version: (await text(registry, SERVER_KEY, 'ProductVersion')) || sampleVersion })
      : world.facts.backupServer,
    backupDatabase: await stillThere(world, registry),
  };
}

/** The database of the server that a world begins with, as long as the machine tells it. */
async function stillThere({ facts }: World, registry: RegistryDoor): Promise<MachineFacts['backupDatabase']> {
  if (firstServer(facts) === null || (await text(registry, DATABASE_KEY, 'InstanceName')) !== '') return facts.backupDatabase;
  return known(null);
}

async function hasValue(registry: RegistryDoor, key: string): Promise<boolean> {
  const value = await registry.read(key, 'InstallPath');
  return value.kind === 'known' && value.value !== null;
}

async function withInstalled(fromWorld: Fact<FactValue<'sqlInstances'>>, registry: RegistryDoor): Promise<Fact<SqlInstance[]>> {
  const names = await registry.valueNames(`${SQL_KEY}\\Instance Names\\SQL`);
  if (fromWorld.kind === 'unknown' || names.kind === 'unknown') return fromWorld;
  const added = names.value.filter((name) => !fromWorld.value.some((each) => each.name === name));
  const before = await Promise.all(fromWorld.value.map((each) => upgradedInstance(each, registry)));
  return known([...before, ...(await Promise.all(added.map((name) => installedInstance(name, registry))))]);
}

/** An instance of the world in the version that the machine has now. */
async function upgradedInstance(instance: SqlInstance, registry: RegistryDoor): Promise<SqlInstance> {
  const id = await text(registry, `${SQL_KEY}\\Instance Names\\SQL`, instance.name);
  const version = await text(registry, `${SQL_KEY}\\${id}\\Setup`, 'Version');
  return version === '' ? instance : { ...instance, version };
}

async function withReporting(fromWorld: Fact<FactValue<'reportingServices'>>, registry: RegistryDoor): Promise<Fact<ReportingService[]>> {
  const names = await registry.valueNames(`${SQL_KEY}\\Instance Names\\RS`);
  if (fromWorld.kind === 'unknown' || names.kind === 'unknown') return fromWorld;
  const added = names.value.filter((name) => !fromWorld.value.some((each) => each.name === name));
  return known([...fromWorld.value, ...(await Promise.all(added.map((name) => installedReporting(name, registry))))]);
}

/** As its setup leaves it: configured by nobody yet. */
async function installedReporting(name: string, registry: RegistryDoor): Promise<ReportingService> {
  const id = await text(registry, `${SQL_KEY}\\Instance Names\\RS`, name);
  return {
    name,
    version: await text(registry, `${SQL_KEY}\\${id}\\MSSQLServer\\CurrentVersion`, 'CurrentVersion'),
    initialized: false,
    serviceAccount: null,
    webServiceDirectory: null,
    database: null,
    portalDirectory: null,
    running: true,
    edition: await text(registry, `${SQL_KEY}\\${id}\\Setup`, 'EditionName'),
    secureConnectionLevel: 0,
  };
}

async function installedInstance(name: string, registry: RegistryDoor): Promise<SqlInstance> {
  const id = await text(registry, `${SQL_KEY}\\Instance Names\\SQL`, name);
  const setup = `${SQL_KEY}\\${id}\\Setup`;
  return {
    name,
    version: await text(registry, setup, 'Version'),
    edition: await text(registry, setup, 'Edition'),
    ...readyInstance,
    collation: await text(registry, setup, 'Collation'),
    backupDatabases: [],
  };
}

async function text(registry: RegistryDoor, key: string, name: string): Promise<string> {
  const value = await registry.read(key, name);
  return value.kind === 'known' && value.value !== null ? String(value.value) : '';
}

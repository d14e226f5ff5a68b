import type { FactValue, MachineFacts } from '../../../app/machine/facts.ts';
import { setupLeftBy } from '../../../app/machine/sql-setup-left.ts';

type Values = Readonly<Record<string, string | number>>;

/** What the stores of a sample machine hold of the backup server that its world already has. */
export interface EarlierServer {
  readonly registry: Readonly<Record<string, Values>>;
  readonly services: Readonly<Record<string, { readonly state: string; readonly start: string; readonly displayName: string }>>;
  /** The setup that SQL Server left there, by its Windows path. */
  readonly sqlSetup: string;
}

interface FirstServer {
  readonly version: string;
  readonly database: NonNullable<FactValue<'backupDatabase'>>;
}

const DPM = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager';
/** Where the machine notes a backup server. */
export const SERVER_KEY = `${DPM}\\Setup`;
/** Where it notes the database of that server. */
export const DATABASE_KEY = `${DPM}\\DB`;
const SQL = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';
const AGENT = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config';

/** The version and the database of the backup server that a world begins with; null where it has none with a database. */
export function firstServer({ backupServer: found, backupDatabase: database }: MachineFacts): FirstServer | null {
  if (found.kind === 'unknown' || found.value.kind !== 'server' || found.value.version === null) return null;
  if (database.kind === 'unknown' || database.value === null) return null;
  return { version: found.value.version, database: database.value };
}

/** The backup server of a world, with its SQL Server and registration, for programs that upgrade it; null where it has none with a database. */
export function earlierServer(facts: MachineFacts): EarlierServer | null {
  const first = firstServer(facts);
  if (first === null) return null;
  const instances = facts.sqlInstances.kind === 'known' ? facts.sqlInstances.value : [];
  const reporting = facts.reportingServices.kind === 'known' ? facts.reportingServices.value : [];
  const vault = facts.registeredVault.kind === 'known' ? facts.registeredVault.value : null;
  return {
    registry: {
      ...serverKeys(first),
      ...(vault === null ? {} : { [AGENT]: { ServerId: 'sample', ServiceResourceName: vault } }),
      [`${SQL}\\Instance Names\\SQL`]: Object.fromEntries(instances.map(({ name, version }) => [name, idOf('MSSQL', name, version)])),
      [`${SQL}\\Instance Names\\RS`]: Object.fromEntries(reporting.map(({ name, version }) => [name, idOf('MSRS', name, version)])),
      ...Object.fromEntries(instances.map((each) => [`${SQL}\\${idOf('MSSQL', each.name, each.version)}\\Setup`, setupOf(each)])),
    },
    services: {
      ...Object.fromEntries(['MSDPM', 'DPMAMService', 'DpmWriter', 'DPMRA', 'obengine'].map(running)),
      ...Object.fromEntries(instances.flatMap(({ name }) => [running(`MSSQL$${name}`), running(`SQLAgent$${name}`)])),
    },
    sqlSetup: first.database.reportingSetup ?? setupLeftBy(13) ?? '',
  };
}

function serverKeys({ version, database: { server, instance, database } }: FirstServer): Record<string, Values> {
  return {
    [SERVER_KEY]: { InstallPath: 'C:\\Program Files\\Microsoft Azure Backup Server\\DPM\\DPM\\', ProductVersion: version },
    [DATABASE_KEY]: { SqlServer: server, InstanceName: instance, ReportingInstanceName: instance, DatabaseName: database ?? '' },
  };
}

function setupOf({ version, edition, collation }: FactValue<'sqlInstances'>[number]): Values {
  return { Version: version, PatchLevel: version, Edition: edition, Collation: collation };
}

function idOf(kind: string, name: string, version: string): string {
  return `${kind}${version.split('.')[0] ?? ''}.${name}`;
}

function running(name: string): [string, EarlierServer['services'][string]] {
  return [name, { state: 'running', start: 'automatic', displayName: name }];
}

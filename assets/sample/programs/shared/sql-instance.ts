import { runningService, type Evidence, type RegistryValues } from './evidence.ts';
import { registryKey, registryText, type Machine } from './machine.ts';

/** Root of everything SQL Server writes to the registry (setup facts 3.4). */
export const SQL_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';
/** Lists the engine's instances: name -> instance id. */
export const SQL_NAMES_KEY = `${SQL_KEY}\\Instance Names\\SQL`;
/** Lists the reporting instances; the only one since SQL 2017 is `SSRS`. */
export const RS_NAMES_KEY = `${SQL_KEY}\\Instance Names\\RS`;
/** Where the sample keeps what Windows keeps in WMI, class MSReportServer_ConfigurationSetting. */
export const RS_SETTINGS_KEY = `${SQL_KEY}\\SSRS\\MSReportServer_ConfigurationSetting`;
/** Version of the bundled Reporting Services. */
export const RS_VERSION = '14.0.6827.4788';
/** Version of the bundled engine: SQL Server 2017. */
const SQL_VERSION = '14.0.1000.169';
const PROGRAM_FOLDER = 'C:\\Program Files\\Microsoft SQL Server';

/** Settings of a new instance of the engine. */
export interface NewInstance {
  readonly name: string;
  readonly id: string;
  readonly collation: string;
  readonly tcp: boolean;
  readonly namedPipes: boolean;
  readonly agentStart: 'automatic' | 'manual' | 'disabled';
}

/** Whether the engine has an instance of this name (Windows compares without case). */
export function hasInstance(machine: Machine, name: string): boolean {
  return Object.keys(registryKey(machine, SQL_NAMES_KEY)).some((known) => known.toUpperCase() === name.toUpperCase());
}

/** The id of an instance that is older than this release, to upgrade; undefined where there is none of this name. */
export function olderInstanceId(machine: Machine, name: string): string | undefined {
  const id = registryText(machine, SQL_NAMES_KEY, name);
  return id === undefined || id.startsWith('MSSQL14.') ? undefined : id;
}

/** Whether an instance still has Reporting Services as a feature, as up to 2016: those block its upgrade. */
export function hasOldReporting(machine: Machine, name: string): boolean {
  return registryText(machine, RS_NAMES_KEY, name) !== undefined;
}

/** What an upgrade in place leaves: the instance under its new id, the old one gone, databases untouched. */
export function upgradeEvidence(machine: Machine, name: string, oldId: string): { readonly files: Evidence; readonly registry: Evidence } {
  const id = `MSSQL14.${name}`;
  const before = registryKey(machine, `${SQL_KEY}\\${oldId}\\Setup`);
  return {
    files: { files: { [`${PROGRAM_FOLDER}\\${id}\\MSSQL\\Binn\\sqlservr.exe`]: `Sample of sqlservr ${SQL_VERSION}\n` } },
    registry: {
      registry: {
        [`${SQL_KEY}\\${id}\\Setup`]: { ...before, Version: SQL_VERSION, PatchLevel: SQL_VERSION },
        [`${SQL_KEY}\\${oldId}\\Setup`]: null,
        [SQL_NAMES_KEY]: { [name]: id },
      },
    },
  };
}

/** Whether Reporting Services is installed. */
export function hasReporting(machine: Machine): boolean {
  return registryText(machine, RS_NAMES_KEY, 'SSRS') !== undefined;
}

/** What the engine's setup leaves, in the order it leaves it. */
export function instanceEvidence(instance: NewInstance): {
  readonly files: Evidence;
  readonly registry: Evidence;
  readonly services: Evidence;
} {
  const id = `MSSQL14.${instance.id}`;
  const sqlPath = `${PROGRAM_FOLDER}\\${id}\\MSSQL`;
  const network = `${SQL_KEY}\\${id}\\MSSQLServer\\SuperSocketNetLib`;
  const agent = {
    ...runningService(`SQL Server Agent (${instance.name})`),
    start: instance.agentStart,
  };
  return {
    files: {
      files: {
        [`${sqlPath}\\Binn\\sqlservr.exe`]: `Sample of sqlservr ${SQL_VERSION}\n`,
        [`${sqlPath}\\DATA\\master.mdf`]: 'Sample\n',
      },
    },
    registry: {
      registry: {
        [`${SQL_KEY}\\${id}\\Setup`]: setupValues(instance, sqlPath),
        [`${network}\\Tcp`]: { Enabled: instance.tcp ? 1 : 0 },
        [`${network}\\Np`]: { Enabled: instance.namedPipes ? 1 : 0 },
        [SQL_NAMES_KEY]: { [instance.name]: id },
      },
    },
    services: {
      services: {
        [`MSSQL$${instance.name}`]: runningService(`SQL Server (${instance.name})`),
        [`SQLAgent$${instance.name}`]: agent,
        SQLBrowser: runningService('SQL Server Browser'),
      },
    },
  };
}

function setupValues(instance: NewInstance, sqlPath: string): RegistryValues {
  return {
    Version: SQL_VERSION,
    PatchLevel: SQL_VERSION,
    Edition: 'Standard Edition',
    Collation: instance.collation,
    SQLPath: sqlPath,
    SqlProgramDir: `${PROGRAM_FOLDER}\\`,
  };
}

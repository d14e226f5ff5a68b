import { runningService, type Evidence, type Service } from './evidence.ts';
import { computerName, registryKey, type Machine } from './machine.ts';
import { RS_SETTINGS_KEY } from './sql-instance.ts';
import { joinWindows } from './windows-path.ts';

/** Where MABS and DPM note themselves; together with {@link SERVER_DB_KEY} it means the server is installed (setup facts 7). */
export const SERVER_SETUP_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager\\Setup';
/** See {@link SERVER_SETUP_KEY}. */
export const SERVER_DB_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager\\DB';
/** MABS v3 RTM. */
export const SERVER_VERSION = '13.0.415.0';
/** Default of `ProgramFiles`. */
export const SERVER_FOLDER = 'C:\\Program Files\\Microsoft Azure Backup Server';

const DESKTOP = 'C:\\Users\\Public\\Desktop';
const ICONS = ['Microsoft Azure Backup Server.lnk', 'Microsoft Azure Backup Server Management Shell.lnk'];
const BINARIES = ['msdpm.exe', 'MsdpmDll.dll', 'DPMRA.exe', 'DPMAMService.exe', 'DpmWriter.exe', 'DpmCliInitScript.ps1', 'DpmSync.exe'];

/** Where and with which instance the server is installed. */
export interface NewServer {
  readonly user: string;
  readonly company: string;
  readonly programFiles: string;
  readonly databaseFiles: string;
  readonly sqlInstance: string;
}

/** The folder with `bin`, as the registry names it but without the last backslash. */
export function installFolder(programFiles: string): string {
  return joinWindows(programFiles, 'DPM\\DPM');
}

/** Name of the database: DPM adds the computer's name. */
export function databaseName(machine: Machine): string {
  return `DPMDB_${computerName(machine)}`;
}

/** The two database files. */
export function databaseFiles(machine: Machine, folder: string): readonly string[] {
  const name = databaseName(machine);
  return [joinWindows(folder, `${name}.mdf`), joinWindows(folder, `${name}_log.ldf`)];
}

/** Files, desktop icons, and the note in the registry that setup was here. */
export function copiedEvidence(machine: Machine, server: NewServer): { readonly files: Evidence; readonly setup: Evidence } {
  const root = installFolder(server.programFiles);
  const text = `Sample of Microsoft Azure Backup Server ${SERVER_VERSION}\n`;
  const icons = ICONS.map((icon) => [joinWindows(DESKTOP, icon), 'Sample of a shortcut\n'] as const);
  const binaries = BINARIES.map((file) => [joinWindows(root, 'bin', file), text] as const);
  const setup = {
    InstallPath: `${root}\\`,
    ProductVersion: SERVER_VERSION,
    RegisteredUserName: server.user,
    RegisteredOrgName: server.company,
    SqlAgentAccountName: `${computerName(machine)}\\MICROSOFT$DPM$Acct`,
    DatabasePath: server.databaseFiles,
  };
  return {
    files: { files: Object.fromEntries([...binaries, ...icons]) },
    setup: { registry: { [SERVER_SETUP_KEY]: setup } },
  };
}

/** The four services of the server. */
export function serviceEvidence(): Evidence {
  return { services: SERVICES };
}

/** Database files and their note in the registry: the last thing, so that setup can be run again until then. */
export function databaseEvidence(machine: Machine, server: NewServer): Evidence {
  const host = computerName(machine);
  const name = databaseName(machine);
  const connection = `Integrated Security=SSPI;Persist Security Info=False;Initial Catalog=${name};Data Source=${host}\\${server.sqlInstance}`;
  return {
    files: Object.fromEntries(databaseFiles(machine, server.databaseFiles).map((path) => [path, 'Sample of a database\n'])),
    registry: {
      ...reportingEvidence(machine, server.sqlInstance).registry,
      [SERVER_DB_KEY]: {
        SqlServer: host,
        InstanceName: server.sqlInstance,
        ReportingServer: host,
        ReportingInstanceName: 'SSRS',
        DatabaseName: name,
        GlobalDatabaseName: name,
        ConnectionString: connection,
        GlobalDbConnectionString: connection,
      },
    },
  };
}

/** What an uninstallation takes away. */
export function removalEvidence(machine: Machine, root: string, databaseFolder: string): Evidence {
  const icons = ICONS.map((icon) => joinWindows(DESKTOP, icon));
  const gone = [joinWindows(root, 'bin'), ...icons, ...databaseFiles(machine, databaseFolder)];
  return {
    files: Object.fromEntries(gone.map((path) => [path, null])),
    registry: { [SERVER_SETUP_KEY]: null, [SERVER_DB_KEY]: null },
    services: Object.fromEntries(Object.keys(SERVICES).map((name) => [name, null])),
  };
}

const SERVICES: Readonly<Record<string, Service>> = {
  MSDPM: runningService('DPM'),
  DPMRA: { ...runningService('DPMRA'), start: 'manual' },
  DPMAMService: runningService('DPM AccessManager Service'),
  DpmWriter: runningService('DPM Writer'),
};

/** MABS leaves Reporting Services alone when they are initialized. */
function reportingEvidence(machine: Machine, instance: string): Evidence {
  if (registryKey(machine, RS_SETTINGS_KEY)['IsInitialized'] === 1) return {};
  const values = {
    IsInitialized: 1,
    WindowsServiceIdentityActual: 'NT AUTHORITY\\NetworkService',
    VirtualDirectoryReportServer: `ReportServer_${instance}`,
    VirtualDirectoryReportManager: `Reports_${instance}`,
    DatabaseName: `ReportServer$${instance}`,
  };
  return { registry: { [RS_SETTINGS_KEY]: values } };
}

import { agentService } from '../machine/agent-service.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import type { ServerMove } from './move.ts';
import type { MoveStepId } from './steps.ts';

/** Where a command is typed: both as administrator; `backupShell` is the PowerShell that the product's own icon opens. */
export type MoveShell = 'cmd' | 'powerShell' | 'backupShell';

/** Lines to copy into one shell. */
export interface MoveCommand {
  readonly shell: MoveShell;
  readonly lines: readonly string[];
}

/** What stands in a command in place of what only its reader knows. */
const movePlaceholders = { share: '\\\\FILESERVER\\SHARE', domain: 'DOMAIN' } as const;

/** The folder of "Back up to a share protected by MABS" (Back up the MABS server): SQL Server may write in a new folder of the drive. */
const FOLDER = 'C:\\DPMBACKUP';

const SETUP_KEY = 'HKLM:\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager\\Setup';
const DATABASE_KEY = 'HKLM:\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager\\DB';

/** Documents and product disagree on the folder of the product, so the registry is asked (setup facts, 2.4). */
const TO_BIN = `Set-Location (Join-Path (Get-ItemProperty '${SETUP_KEY}').InstallPath 'bin')`;

/** The commands of a step, with what is known of the server filled in; none where a step is done by hand. */
export function moveCommands(move: ServerMove, step: MoveStepId): readonly MoveCommand[] {
  return commandsOf[step](move);
}

const commandsOf: Readonly<Record<MoveStepId, (move: ServerMove) => readonly MoveCommand[]>> = {
  note: () => [
    powerShell(
      `(Get-Item (Join-Path (Get-ItemProperty '${SETUP_KEY}').InstallPath 'bin\\MsdpmDll.dll')).VersionInfo.ProductVersion`,
      `Get-ItemProperty '${DATABASE_KEY}' | Select-Object SqlServer, InstanceName, DatabaseName`,
    ),
  ],
  /**
   * Services of the product that begin jobs, as an upgrade stops them; jobs: Get-DPMJob of the module DataProtectionManager. SQL Server
   * Agent goes first: the schedules are jobs of it, and start the engine again.
   */
  'stop-jobs': (move) => [
    { shell: 'backupShell', lines: ['Get-DPMJob -Status InProgress'] },
    powerShell(stopAgent(move), 'Stop-Service -Name MSDPM, DPMAMService, DpmWriter, obengine -Force'),
  ],
  /** BACKUP and RESTORE VERIFYONLY of Transact-SQL; the documents of MABS back up by OSQL into a file with FORMAT. */
  'back-up-database': (move) => {
    const { server, name } = databaseOf(move);
    const ask = `sqlcmd -E -b -S ${server} -Q`;
    return [
      {
        shell: 'cmd',
        lines: [
          `if not exist ${FOLDER}\\ mkdir ${FOLDER}`,
          `${ask} "BACKUP DATABASE [${name}] TO DISK = N'${backupOf(move)}' WITH COPY_ONLY, CHECKSUM, FORMAT"`,
          `${ask} "RESTORE VERIFYONLY FROM DISK = N'${backupOf(move)}' WITH CHECKSUM"`,
        ],
      },
    ];
  },
  'take-along': (move) => [powerShell(`Copy-Item -LiteralPath '${backupOf(move)}' -Destination '${movePlaceholders.share}'`)],
  'shut-down': () => [powerShell('Stop-Computer')],
  /** `dsmod computer -reset` takes names from `dsquery` ("Dsmod", Microsoft Learn). In cmd: PowerShell 5.1 would pass them on in ASCII. */
  'reset-account': ({ serverName }) => [{ shell: 'cmd', lines: [`dsquery computer -name ${serverName} | dsmod computer -reset`] }],
  'install-windows': ({ serverName }) => [powerShell(renameTo(serverName))],
  'join-domain': ({ domain }) => [
    powerShell(`Add-Computer -DomainName '${domain ?? movePlaceholders.domain}' -Credential (Get-Credential) -Restart`),
  ],
  'install-product': () => [],
  /**
   * A pool of Storage Spaces that comes from another server is read-only, and its disks are detached, also after the next restart
   * ("Storage Spaces states"). Only an attached one is among the disks that Set-Disk brings online and makes writable.
   */
  'import-disks': () => [
    powerShell(
      'Get-Disk | Format-Table Number, FriendlyName, SerialNumber, Size, OperationalStatus, IsReadOnly',
      'Get-StoragePool -IsPrimordial $false | Where-Object IsReadOnly | Set-StoragePool -IsReadOnly $false',
      "Get-VirtualDisk | Where-Object -Filter { $_.OperationalStatus -eq 'Detached' } | Connect-VirtualDisk",
      'Get-VirtualDisk | Where-Object IsManualAttach | Set-VirtualDisk -IsManualAttach $false',
      'Get-Disk | Where-Object IsOffline | Set-Disk -IsOffline $false',
      'Get-Disk | Where-Object IsReadOnly | Set-Disk -IsReadOnly $false',
    ),
  ],
  /** "Using DpmSync" of "Back up the MABS server". */
  'restore-database': (move) => [
    powerShell(
      `New-Item -ItemType Directory -Force -Path '${FOLDER}'`,
      `Copy-Item -LiteralPath '${movePlaceholders.share}\\${fileOf(move)}' -Destination '${FOLDER}'`,
    ),
    powerShell(TO_BIN, `.\\DpmSync.exe -RestoreDb -DbLoc '${backupOf(move)}'`),
  ],
  synchronize: () => [powerShell(TO_BIN, '.\\DpmSync.exe -Sync')],
  'add-disks': () => [],
  reallocate: () => [powerShell(TO_BIN, '.\\DpmSync.exe -ReallocateReplica')],
  /** The path is that of the agent's installer; "SetDpmServer" of "Deploy the DPM protection agent". */
  'check-agents': ({ serverName }) => [
    {
      shell: 'cmd',
      lines: [`"C:\\Program Files\\Microsoft Data Protection Manager\\DPM\\bin\\SetDpmServer.exe" -dpmServerName ${serverName}`],
    },
  ],
  /** Get-DPMProtectionGroup, Get-DPMDatasource, Start-DPMDatasourceConsistencyCheck of the module DataProtectionManager. */
  'check-backups': () => [
    {
      shell: 'backupShell',
      lines: [
        'Get-DPMProtectionGroup | ForEach-Object { Get-DPMDatasource -ProtectionGroup $_ } | ForEach-Object { Start-DPMDatasourceConsistencyCheck -Datasource $_ }',
      ],
    },
  ],
  'check-connection': () => [{ shell: 'backupShell', lines: ['Get-DPMCloudConnection'] }],
};

function powerShell(...lines: readonly string[]): MoveCommand {
  return { shell: 'powerShell', lines };
}

/** The database as it was found, else as setup of v3 names it. */
function databaseOf({ serverName, database }: ServerMove): NonNullable<ServerMove['database']> {
  return database ?? { server: `${serverName}\\${mabsV3.defaults.sqlInstance}`, name: `DPMDB_${serverName}` };
}

/** Stops SQL Server Agent of the database's instance, on its own server; the names in single quotes, because of the `$`. */
function stopAgent(move: ServerMove): string {
  const [host = '', instance = 'MSSQLSERVER'] = databaseOf(move).server.split('\\');
  const service = agentService(instance);
  const [computer = ''] = host.split('.');
  return ['', 'LOCALHOST', move.serverName].includes(computer.toUpperCase())
    ? `Stop-Service -Name '${service}'`
    : `Get-Service -ComputerName '${host}' -Name '${service}' | Stop-Service`;
}

/** Rename-Computer refuses an underscore (`IsComputerNameValid` of PowerShell); the method of Windows that it calls does not. */
function renameTo(serverName: string): string {
  if (!serverName.includes('_')) return `Rename-Computer -NewName '${serverName}' -Restart`;
  const rename = `Get-CimInstance Win32_ComputerSystem | Invoke-CimMethod -MethodName Rename -Arguments @{ Name = '${serverName}' }`;
  return `if ((${rename}).ReturnValue -eq 0) { Restart-Computer }`;
}

function fileOf({ serverName }: ServerMove): string {
  return `DPMDB_${serverName}.bak`;
}

function backupOf(move: ServerMove): string {
  return `${FOLDER}\\${fileOf(move)}`;
}

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
  /** Services of the product that begin jobs, as an upgrade stops them; jobs: Get-DPMJob of the module DataProtectionManager. */
  'stop-jobs': () => [
    { shell: 'backupShell', lines: ['Get-DPMJob -Status InProgress'] },
    powerShell('Stop-Service -Name MSDPM, DPMAMService, DpmWriter, obengine -Force'),
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
  'install-windows': ({ serverName }) => [powerShell(`Rename-Computer -NewName '${serverName}' -Restart`)],
  'join-domain': ({ domain }) => [
    powerShell(`Add-Computer -DomainName '${domain ?? movePlaceholders.domain}' -Credential (Get-Credential) -Restart`),
  ],
  'install-product': () => [],
  /** Set-Disk; a pool of Storage Spaces that comes from another server is read-only and its disks are detached ("Storage Spaces states"). */
  'import-disks': () => [
    powerShell(
      'Get-Disk | Format-Table Number, FriendlyName, SerialNumber, Size, OperationalStatus, IsReadOnly',
      'Get-Disk | Where-Object IsOffline | Set-Disk -IsOffline $false',
      'Get-StoragePool -IsPrimordial $false | Where-Object IsReadOnly | Set-StoragePool -IsReadOnly $false',
      "Get-VirtualDisk | Where-Object -Filter { $_.OperationalStatus -eq 'Detached' } | Connect-VirtualDisk",
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

function fileOf({ serverName }: ServerMove): string {
  return `DPMDB_${serverName}.bak`;
}

function backupOf(move: ServerMove): string {
  return `${FOLDER}\\${fileOf(move)}`;
}

import { installerExitCodes } from '../plan/exit-codes.ts';
import type { Product } from './product.ts';

const MB = 1024 ** 2;
const GB = 1024 ** 3;
const PROGRAM_FILES = 'C:\\Program Files\\Microsoft Azure Backup Server';

/** Microsoft Azure Backup Server v3 (13.0.415.0), by "Install and upgrade Azure Backup Server". */
export const mabsV3: Product = {
  id: 'mabs-v3',
  name: 'Microsoft Azure Backup Server v3',
  version: '13.0.415.0',
  sample: false,
  rulesVersion: '2',
  windows: {
    releases: [
      { build: 14_393, name: 'Windows Server 2016' },
      { build: 17_763, name: 'Windows Server 2019' },
    ],
    /** ServerSolution is Essentials. */
    editions: ['ServerStandard', 'ServerDatacenter', 'ServerSolution'],
    /** "Prepare your environment for DPM": no Turkish. Release notes of v3: the upgrade from v2 stops on a Russian Windows. */
    languages: { unsupported: ['041f'], upgradeStops: ['0419'] },
  },
  /** 1 GHz: what DPM asks for (from memory; the documents of MABS name no clock, so that its check only warns). */
  hardware: { cores: 2, azureCores: 4, memoryBytes: 8 * GB, memoryTolerance: 0.05, clockMhz: 1000 },
  /** .NET Framework 4.6.2, which the MARS agent needs. */
  dotNetRelease: 394_802,
  /** "Install DPM": Windows Installer 4.5; Visual C++ 2008, 2010 and 2012 are installed by setup. */
  windowsInstaller: '4.5',
  visualCpp: ['2008', '2010', '2012'],
  /** "Install and upgrade Azure Backup Server": older agents cannot read the vault credentials of today. */
  agentVersion: '2.0.9249.0',
  /** V2 is 12.0.332.0; nothing else can be upgraded (REQUIREMENTS U1). */
  upgradesFrom: ['12.0.'],
  sql: {
    releases: [
      /** 12.0.4100.1 is SQL Server 2014 SP1. */
      { major: 12, minimum: '12.0.4100.1', year: 2014 },
      { major: 13, minimum: '13.0.1601.5', year: 2016 },
      { major: 14, minimum: '14.0.1000.169', year: 2017 },
    ],
    editions: ['Standard Edition', 'Enterprise Edition'],
    collation: 'SQL_Latin1_General_CP1_CI_AS',
    /** The instances that older releases brought (KB4324). */
    reservedInstances: ['MSDPM2010', 'MSDPM2012'],
  },
  /** 4 GB: documented for v3. The other three were read off the installation page of v1 (ux research 1.6). */
  space: { extraction: 4 * GB, system: 2160 * MB, programFiles: 4500 * MB, databaseFiles: 900 * MB },
  defaults: {
    programFiles: PROGRAM_FILES,
    databaseFiles: `${PROGRAM_FILES}\\DPM\\DPM\\DPMDB`,
    scratch: `${PROGRAM_FILES}\\DPM\\MARS\\Scratch`,
    agentFolder: 'C:\\Program Files\\Microsoft Azure Recovery Services Agent',
    sqlInstance: 'MSDPM2017',
    reportingInstance: 'SSRS',
  },
  programs: {
    agent: 'MARSAgent/MARSAgentInstaller.exe',
    registration: 'MARSAgent/StartOBRegistration.exe',
    sql: 'SQLSVR2017/setup.exe',
    reporting: 'SSRS2017/SQLServerReportingServices.exe',
    server: 'Setup.exe',
  },
  /** Setup.exe registers the server itself, from its answer file (vault credentials and passphrase keys). */
  chain: [
    'enable-features',
    'save-passphrase',
    'install-agent',
    'set-agent-proxy',
    'install-sql',
    'install-reporting',
    'configure-reporting',
    'install-server',
    'desktop-icons',
    'opt-in-updates',
    'check-connection',
  ],
  upgrade: {
    /** V2 ran on SQL Server 2014 and 2016 (setup facts 6.1). The package upgrades them to 2017, or an own 2017 is used (U3). */
    sqlFrom: [12, 13],
    sqlTo: 14,
    /** Named by "Install and upgrade Azure Backup Server" for the upgrade of SQL Server (REQUIREMENTS U4). */
    reportingVersion: '14.0.6827.4788',
    ownSql: [14],
    /** Nothing is touched before the copies are made; from `remove-reporting` to `restore-keys` the wizard cannot be left (U4). */
    chain: [
      'enable-features',
      'stop-backups',
      'backup-database',
      'backup-keys',
      'remove-reporting',
      'upgrade-sql',
      'renew-reporting',
      'restore-keys',
      'configure-reporting',
      'upgrade-agent',
      'upgrade-server',
      'opt-in-updates',
      'check-connection',
      'list-agents',
    ],
  },
  exitCodes: installerExitCodes,
};

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AnswersFile } from '../../app/answers/answers.ts';
import { recordedTrees } from '../../main/probes/testing-trees.ts';
import { openConnectProxy } from './connect-proxy.ts';
import { makePackage, openReadyServer, putInstaller, sayByPowerShell, startService } from './ready-server.ts';
import { runnersOn, type ServerToInstall } from './server-to-install.ts';
import type { Windows } from './windows.ts';

/** The instance that v2 brought along: SQL Server 2016, and its Reporting Services by the same name. */
export const oldInstance = 'MSDPM2016';

/** Asked by an upgrade. The names of the others are refused there. */
export const upgradeSecrets = { accountPassword: 'Canary-Account-9471', keyPassword: 'Canary-4-of-the-keys' } as const;

const sqlKey = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';
/** Where SQL Server 2016 left its setup. */
const bootstrap = 'C:\\Program Files\\Microsoft SQL Server\\130\\Setup Bootstrap';
const registry = {
  'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager\\DB': {
    SqlServer: 'MABS01',
    InstanceName: oldInstance,
    ReportingInstanceName: oldInstance,
    DatabaseName: 'DPMDB_MABS01',
  },
  'HKLM\\SOFTWARE\\Windows lane server': { Version: '12.0.332.0' },
  [`${sqlKey}\\Instance Names\\SQL`]: { [oldInstance]: `MSSQL13.${oldInstance}` },
  [`${sqlKey}\\MSSQL13.${oldInstance}\\Setup`]: {
    Version: '13.0.5026.0',
    PatchLevel: '13.0.5026.0',
    Edition: 'Standard Edition',
    Collation: 'SQL_Latin1_General_CP1_CI_AS',
  },
  [`${sqlKey}\\MSSQL13.${oldInstance}\\MSSQLServer\\SuperSocketNetLib\\Tcp`]: { Enabled: 1 },
  [`${sqlKey}\\MSSQL13.${oldInstance}\\MSSQLServer\\SuperSocketNetLib\\Np`]: { Enabled: 1 },
  [`${sqlKey}\\Instance Names\\RS`]: { [oldInstance]: `MSRS13.${oldInstance}` },
  [`${sqlKey}\\130\\Bootstrap`]: { BootstrapDir: `${bootstrap}\\` },
  [`${sqlKey}\\MSRS13.${oldInstance}\\Setup`]: { ServiceName: `ReportServer$${oldInstance}` },
  [`${sqlKey}\\MSRS13.${oldInstance}\\MSSQLServer\\CurrentVersion`]: { CurrentVersion: '13.0.5026.0' },
};

/** What scripts say when all went well: the evidence of their steps. */
const said: Readonly<Record<string, string>> = {
  'stop-backups': 'BackupsStopped: True',
  'backup-database': 'DatabaseBackedUp: True',
  'backup-keys': 'KeysBackedUp: True',
  'restore-keys': 'KeysRestored: True\r\nIsInitialized: True',
  'list-agents': 'AgentsListed: True',
};

/** Opens a Windows Server with version 2 on SQL Server 2016, and the package of `mabs-v3` made of the lane's installers. */
export async function openServerToUpgrade(): Promise<ServerToInstall> {
  const found = recordedTrees().find(({ name }) => name === 'backup-server-with-its-agent');
  const [windows, proxy] = await Promise.all([openReadyServer(), openConnectProxy()]);
  await windows.writeRegistry({ ...found?.registry, ...registry });
  for (const service of ['MSDPM', 'DPMRA', 'obengine', `MSSQL$${oldInstance}`, `SQLAgent$${oldInstance}`]) {
    await windows.succeed('sc', ['create', service, 'binPath=', 'C:\\windows\\system32\\winmgmt.exe', 'start=', 'auto']);
    await startService(windows, service);
  }
  await sayByPowerShell(windows, 'power-shell-facts', { ...facts, versions: versions('12.0.332.0') });
  await sayByPowerShell(windows, 'power-shell-facts-upgraded', { ...facts, versions: versions('13.0.415.0') });
  await mkdir(path.join(windows.drive, 'lane'), { recursive: true });
  for (const [script, text] of Object.entries(said))
    await writeFile(path.join(windows.drive, `lane/power-shell-${script}.txt`), `${text}\r\n`);
  await putInstaller('sql-2016', path.join(windows.drive, ...bootstrap.split('\\').slice(1), 'SQLServer2016', 'setup.exe'));
  await writeFile(path.join(windows.drive, 'lane/power-shell-authenticode.txt'), `${JSON.stringify(signature)}\r\n`);
  const parts = await makePackage(windows);
  return runnersOn({ windows, proxy, answers: await writeUpgradeAnswers(windows, proxy.port), parts, secrets: upgradeSecrets });
}

const signature = { status: 'Valid', signer: 'Microsoft Corporation', root: 'Microsoft Root Certificate Authority 2011' };

const facts = {
  sql: [{ name: oldInstance, installer: 1, administrators: 1, availabilityGroups: 0, databases: ['DPMDB_MABS01'] }],
  reporting: [
    {
      name: oldInstance,
      initialized: true,
      account: 'NT AUTHORITY\\NetworkService',
      webServiceDirectory: `ReportServer_${oldInstance}`,
      portalDirectory: `Reports_${oldInstance}`,
      database: `ReportServer$${oldInstance}`,
      edition: 'SQL Server Standard',
      secureConnectionLevel: 0,
    },
  ],
};

function versions(backupServer: string): Readonly<Record<string, string>> {
  return { windowsInstaller: '5.0.17763.1', backupServer, recoveryAgent: '2.0.9085.0' };
}

async function writeUpgradeAnswers({ folder, windowsFolder }: Windows, proxyPort: number): Promise<string> {
  const file: AnswersFile = {
    schemaVersion: 1,
    product: 'mabs-v3',
    mode: 'upgrade',
    answers: {
      license: { accepted: true },
      sql: { kind: 'upgrade' },
      updates: { microsoftUpdate: true },
      connection: { kind: 'proxy', host: '127.0.0.1', port: proxyPort, user: null },
    },
  };
  await writeFile(path.join(folder, 'mise à niveau.json'), JSON.stringify(file));
  return `${windowsFolder}\\mise à niveau.json`;
}

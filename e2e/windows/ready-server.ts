import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AnswersFile } from '../../app/answers/answers.ts';
import type { SqlAnswer } from '../../app/answers/sql.ts';
import { mabsV3 } from '../../app/products/mabs-v3.ts';
import { recordedTrees } from '../../main/probes/testing-trees.ts';
import { installers, root } from './lane.ts';
import type { RegistryTree } from './registry-file.ts';
import { openWindows, type Windows } from './windows.ts';

/** Where the programs of the chain lie in the package, and the installer of `installers/` that stands for each. */
const programs: readonly (readonly [string, string])[] = [
  [mabsV3.programs.server, 'server'],
  [mabsV3.programs.agent, 'agent'],
  [mabsV3.programs.sql, 'sql'],
  [mabsV3.programs.reporting, 'reporting'],
];

/** Programs of Windows that Wine lacks or has as an empty shell. */
const missing: readonly (readonly [string, string])[] = [
  ['WindowsPowerShell/v1.0/powershell.exe', 'power-shell'],
  ['dism.exe', 'dism'],
  ['nltest.exe', 'nltest'],
  ['whoami.exe', 'whoami'],
];

/** Wine prefers its own program to one that lies in its place; its dism.exe ends well and does nothing. */
const ours: RegistryTree = { 'HKCU\\Software\\Wine\\DllOverrides': { 'dism.exe': 'native', 'whoami.exe': 'native' } };

/** The version that PowerShell tells of the agent's installer in the package, and of the agent itself. */
const agentVersion = '2.0.9262.0';

/** What PowerShell says on a server where everything is ready: the answers of `main/system/script/facts.ps1`. */
const powerShellSays: Readonly<Record<string, unknown>> = {
  computerSystem: { partOfDomain: true, domain: 'contoso.example' },
  domainNames: { dns: 'contoso.example', netBios: 'CONTOSO' },
  account: 'domain',
  drives: [{ root: 'C:\\', type: 'Fixed', fileSystem: 'NTFS', totalBytes: 500e9, freeBytes: 400e9 }],
  features: { 'Microsoft-Hyper-V': 'Enabled', 'Microsoft-Hyper-V-Management-PowerShell': 'Enabled' },
  applicationServer: false,
  /** Of the agent: asked for only once it is installed. NSIS makes no file with another version (decision 031). */
  versions: { windowsInstaller: '5.0.17763.1', recoveryAgent: agentVersion },
  sql: [],
  reporting: [],
};

/** A Windows Server 2019 that passes all checks that block: a recorded registry, and what only PowerShell and services tell. */
export async function openReadyServer(): Promise<Windows> {
  const member = recordedTrees().find(({ name }) => name === 'member-server');
  const windows = await openWindows('2019', { ...member?.registry, ...ours });
  const system = path.join(windows.drive, 'windows/system32');
  for (const [program, installer] of missing) await putInstaller(installer, path.join(system, program));
  await mkdir(path.join(windows.drive, 'lane/safe'), { recursive: true });
  await sayByPowerShell(windows, 'power-shell-facts', {});
  await writeFile(path.join(windows.drive, 'lane/power-shell-authenticode.txt'), signedBy());
  await writeFile(path.join(windows.drive, 'lane/power-shell-check-connection.txt'), 'CloudConnection: True\r\n');
  await writeFile(path.join(windows.drive, 'lane/power-shell-set-agent-proxy.txt'), 'ProxySet: True\r\n');
  await writeFile(path.join(windows.drive, 'lane/power-shell-desktop-icons.txt'), 'IconsDecided: True\r\n');
  await writeFile(path.join(windows.drive, 'lane/power-shell-opt-in-updates.txt'), 'UpdatesDecided: True\r\n');
  // The firewall's service is asked for; behind it runs the smallest one that Wine has.
  await windows.succeed('sc', ['create', 'MpsSvc', 'binPath=', 'C:\\windows\\system32\\winmgmt.exe', 'start=', 'auto']);
  for (const service of ['MpsSvc', 'Winmgmt']) await startService(windows, service);
  return windows;
}

/** What PowerShell says of the signature of any program: the vendor's, unless told otherwise. */
export function signedBy(signer = 'Microsoft Corporation', root = 'Microsoft Root Certificate Authority 2011'): string {
  return `${JSON.stringify({ status: 'Valid', signer, root, version: agentVersion, product: 'MARSAgentInstaller.exe' })}\r\n`;
}

/** Starts a service, which may run already: what counts is that it runs afterwards. */
export async function startService(windows: Windows, name: string): Promise<void> {
  const started = await windows.run('sc', ['start', name]);
  const { output } = await windows.succeed('sc', ['query', name]);
  if (!output.includes('RUNNING')) throw new Error(`${name} does not run: ${started.output}${started.errors}${output}`);
}

/** Lets PowerShell say something else of the server; `name` is the file that its stand-in reads, see there. */
export async function sayByPowerShell({ drive }: Windows, name: string, changed: Readonly<Record<string, unknown>>): Promise<void> {
  const lines = Object.entries({ ...powerShellSays, ...changed }).map(([fact, value]) => `${JSON.stringify({ name: fact, value })}\r\n`);
  await writeFile(path.join(drive, `lane/${name}.txt`), lines.join(''));
}

/** Makes the extracted package of `mabs-v3` in a folder with blanks and an accent; returns Windows' name of it. */
export async function makePackage({ folder, windowsFolder }: Windows): Promise<string> {
  const name = 'Extrait à part';
  for (const [program, installer] of programs) await putInstaller(installer, path.join(folder, name, program));
  return `${windowsFolder}\\${name}`;
}

/** Media of an own SQL Server 2017, as an administrator would have them at hand. */
export const ownMedia = { kind: 'media', setup: 'C:\\lane\\media\\setup.exe', year: 2017, instance: 'DPMSQL' } as const satisfies SqlAnswer;

/** Writes answers with everything on drive C; returns Windows' name of the file. */
export async function writeAnswers(
  { drive, folder, windowsFolder }: Windows,
  proxy: { readonly port: number; readonly user: string | null },
  sql: SqlAnswer,
): Promise<string> {
  if (sql.kind === 'media') await putInstaller('sql', path.join(drive, 'lane/media/setup.exe'));
  // Without a blank in its path: so the vendor wants it.
  await cp(path.join(root, 'assets/sample/Contoso.VaultCredentials'), path.join(drive, 'lane/Contoso.VaultCredentials'));
  const { programFiles, databaseFiles, scratch } = mabsV3.defaults;
  const file: AnswersFile = {
    schemaVersion: 1,
    product: 'mabs-v3',
    answers: {
      license: { accepted: true },
      sql,
      folders: { programFiles, databaseFiles, scratch, cloudDataGigabytes: null },
      updates: { microsoftUpdate: true },
      connection: { kind: 'proxy', host: '127.0.0.1', ...proxy },
      vault: { credentialsFile: 'C:\\lane\\Contoso.VaultCredentials' },
      passphrase: { saveTo: 'C:\\lane\\safe', keptOutside: true },
    },
  };
  await writeFile(path.join(folder, 'réponses.json'), JSON.stringify(file));
  return `${windowsFolder}\\réponses.json`;
}

/** Puts a program of `installers/` in the place of another: copied, and never through a link, since a fresh Windows shares its files with its template. */
export async function putInstaller(installer: string, to: string): Promise<void> {
  await rm(to, { force: true });
  await cp(path.join(installers ?? '', `${installer}.exe`), to, { recursive: true });
}

import { expect, test } from 'vitest';
import { known, unknown, type Fact } from '../../app/machine/fact.ts';
import type { FactName } from '../../app/machine/facts.ts';
import type { ProgramResult } from '../system/run-program.ts';
import type { RegistryDoor } from '../system/system.ts';
import { probes } from './index.ts';
import { doorsOn, noPowerShell, type Tree } from './testing.ts';

const CURRENT = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';
const CONTROL = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';
const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
const WINDOWS = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
const DPM = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager';
const EXCHANGE = 'HKLM\\SOFTWARE\\Microsoft\\ExchangeServer\\v15\\Setup';

const server2019: Tree = {
  [CURRENT]: {
    ProductName: 'Windows Server 2019 Datacenter',
    CurrentBuildNumber: '17763',
    EditionID: 'ServerDatacenter',
    InstallationType: 'Server',
  },
  [`${CONTROL}\\Session Manager\\Environment`]: { PROCESSOR_ARCHITECTURE: 'AMD64' },
  [`${CONTROL}\\Session Manager`]: {},
  [`${CONTROL}\\ProductOptions`]: { ProductType: 'ServerNT' },
  [`${CONTROL}\\ComputerName\\ActiveComputerName`]: { ComputerName: 'MABS01' },
  [`${CONTROL}\\ComputerName\\ComputerName`]: { ComputerName: 'MABS01' },
  [`${CONTROL}\\Nls\\Language`]: { InstallLanguage: '040c' },
  [`${SERVICES}\\Tcpip\\Parameters`]: { Domain: 'contoso.example' },
  [`${SERVICES}\\Netlogon`]: { Start: 2 },
  'HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full': { Release: 528_049 },
  'HKLM\\SOFTWARE\\Microsoft\\PowerShell\\3\\PowerShellEngine': { PowerShellVersion: '5.1.17763.1' },
};

/** What is special about a registry, and the fact that must come of it. */
const table: readonly (readonly [string, FactName, Tree, Fact<unknown>])[] = [
  ['name and language', 'computer', {}, known({ name: 'MABS01', installLanguage: '040c' })],
  [
    'Windows Server 2019',
    'operatingSystem',
    {},
    known({
      platform: 'windows',
      name: 'Windows Server 2019 Datacenter',
      build: 17_763,
      edition: 'ServerDatacenter',
      installation: 'server',
      architecture: 'x64',
    }),
  ],
  [
    'Server Core',
    'operatingSystem',
    { [CURRENT]: { ...server2019[CURRENT], InstallationType: 'Server Core' } },
    known(expect.objectContaining({ installation: 'serverCore' })),
  ],
  [
    'Hyper-V Server, which calls itself Server Core',
    'operatingSystem',
    { [CURRENT]: { ...server2019[CURRENT], InstallationType: 'Server Core', EditionID: 'ServerHyperCore' } },
    known(expect.objectContaining({ installation: 'hyperVServer' })),
  ],
  [
    'an installation nobody knows',
    'operatingSystem',
    { [CURRENT]: { ...server2019[CURRENT], InstallationType: 'Moon' } },
    unknown('unreadable', 'Moon, AMD64, 17763'),
  ],
  [
    'a registry without build',
    'operatingSystem',
    { [CURRENT]: { ProductName: 'x' } },
    unknown('notFound', `${CURRENT}\\CurrentBuildNumber`),
  ],
  ['a member server', 'productType', {}, known('server')],
  ['a domain controller', 'productType', { [`${CONTROL}\\ProductOptions`]: { ProductType: 'LanmanNT' } }, known('domainController')],
  ['a domain member', 'domain', {}, known({ kind: 'domain', name: 'contoso.example' })],
  [
    'a workgroup',
    'domain',
    { [`${SERVICES}\\Tcpip\\Parameters`]: { Domain: '' }, [`${SERVICES}\\Netlogon`]: { Start: 3 } },
    known({ kind: 'workgroup', name: '' }),
  ],
  ['a DNS suffix in a workgroup', 'domain', { [`${SERVICES}\\Netlogon`]: { Start: 3 } }, noPowerShell],
  ['nothing pending', 'pendingRestart', {}, known([])],
  [
    'components pending',
    'pendingRestart',
    { [`${WINDOWS}\\Component Based Servicing\\RebootPending`]: {} },
    known([{ source: 'componentServicing', names: [] }]),
  ],
  [
    'updates pending',
    'pendingRestart',
    { [`${WINDOWS}\\WindowsUpdate\\Auto Update\\RebootRequired`]: {} },
    known([{ source: 'windowsUpdate', names: [] }]),
  ],
  [
    'file renames pending',
    'pendingRestart',
    { [`${CONTROL}\\Session Manager`]: { PendingFileRenameOperations: ['\\??\\C:\\a.tmp', '!\\??\\C:\\b.dll', '\\??\\C:\\a.tmp'] } },
    known([{ source: 'fileRename', names: ['C:\\a.tmp', 'C:\\b.dll'] }]),
  ],
  ['an empty list of renames', 'pendingRestart', { [`${CONTROL}\\Session Manager`]: { PendingFileRenameOperations: [] } }, known([])],
  [
    'a new computer name pending',
    'pendingRestart',
    { [`${CONTROL}\\ComputerName\\ComputerName`]: { ComputerName: 'MABS02' } },
    known([{ source: 'computerRename', names: ['MABS02'] }]),
  ],
  ['.NET', 'dotNetRelease', {}, known(528_049)],
  ['no .NET', 'dotNetRelease', { 'HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full': {} }, known(0)],
  [
    'a release that is no number',
    'dotNetRelease',
    { 'HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full': { Release: 'x' } },
    expect.objectContaining(unknown('unreadable')),
  ],
  ['PowerShell 5.1', 'powerShell', {}, known({ version: '5.1.17763.1' })],
  [
    'PowerShell 2',
    'powerShell',
    {
      'HKLM\\SOFTWARE\\Microsoft\\PowerShell\\3\\PowerShellEngine': {},
      'HKLM\\SOFTWARE\\Microsoft\\PowerShell\\1\\PowerShellEngine': { PowerShellVersion: '2.0' },
    },
    known({ version: '2.0' }),
  ],
  ['no cluster', 'clusterNode', {}, known(false)],
  ['the cluster feature without a cluster', 'clusterNode', { [`${SERVICES}\\ClusSvc`]: { Start: 4 } }, known(false)],
  ['a cluster node', 'clusterNode', { [`${SERVICES}\\ClusSvc`]: { Start: 2 } }, known(true)],
  ['a cluster hive', 'clusterNode', { 'HKLM\\Cluster': {} }, known(true)],
  ['no Exchange', 'exchange', {}, known({ kind: 'none' })],
  [
    'Exchange 2019',
    'exchange',
    { [EXCHANGE]: { MsiInstallPath: 'C:\\E', MsiProductMajor: 15, MsiProductMinor: 2, MsiBuildMajor: 1118, MsiBuildMinor: 7 } },
    known({ kind: 'installed', version: '15.2.1118.7' }),
  ],
  ['Exchange without a version', 'exchange', { [EXCHANGE]: { MsiInstallPath: 'C:\\E' } }, known({ kind: 'installed', version: null })],
  [
    'no Operations Manager',
    'operationsManagerServer',
    { 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Operations Manager\\3.0\\Setup': {} },
    known(false),
  ],
  [
    'a management server',
    'operationsManagerServer',
    { 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Operations Manager\\3.0\\Server Management Groups': {} },
    known(true),
  ],
  ['2019 has no Application Server role', 'applicationServerRole', {}, known(false)],
  ['2012 R2 may have it', 'applicationServerRole', { [CURRENT]: { ...server2019[CURRENT], CurrentBuildNumber: '9600' } }, noPowerShell],
  ['no backup server', 'backupServer', {}, known({ kind: 'none' })],
  ['a protection agent', 'backupServer', { [`${DPM}\\Setup`]: {} }, known({ kind: 'agent', version: null })],
  ['a backup server', 'backupServer', { [`${DPM}\\Setup`]: {}, [`${DPM}\\DB`]: {} }, known({ kind: 'server', version: null })],
  ['no recovery agent', 'recoveryAgent', {}, known({ kind: 'none' })],
  [
    'a recovery agent',
    'recoveryAgent',
    { 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Setup': { InstallPath: 'C:\\A' } },
    known({ kind: 'installed', version: null }),
  ],
  ['the firewall service runs', 'firewallService', {}, known({ running: true })],
  ['no PowerShell', 'hyperV', {}, noPowerShell],
  ['no PowerShell', 'volumes', {}, noPowerShell],
  ['no PowerShell', 'account', {}, noPowerShell],
  ['no PowerShell', 'windowsInstaller', {}, noPowerShell],
  ['no PowerShell, and so no answer of an instance', 'sqlTools', {}, noPowerShell],
  ['no SQL Server', 'sqlInstances', {}, known([])],
  ['no Reporting Services', 'reportingServices', {}, known([])],
];

test.each(table)('%s: %s', async (_what, name, tree, expected) => {
  expect(await probes[name](doorsOn({ ...server2019, ...tree }), new AbortController().signal)).toEqual(expected);
});

test.each<[string, ProgramResult, Fact<boolean>]>([
  ['a high mandatory level', { kind: 'exited', exitCode: 0, output: '"Étiquette obligatoire","Nom","S-1-16-12288",""' }, known(true)],
  ['a medium one', { kind: 'exited', exitCode: 0, output: '"Mandatory Label","Label","S-1-16-8192",""' }, known(false)],
  ['no answer', { kind: 'exited', exitCode: 1, output: '' }, unknown('unreadable', 'whoami.exe: 1')],
  ['no program', { kind: 'notStarted', reason: 'ENOENT', output: '' }, unknown('unreadable', 'notStarted')],
])('elevation by %s', async (_what, result, expected) => {
  expect(await probes.elevated({ ...doorsOn({}), run: () => Promise.resolve(result) }, new AbortController().signal)).toEqual(expected);
});

test('a registry that cannot be read makes every fact of it unknown, with its reason', async () => {
  const denied = unknown('accessDenied', 'HKLM');
  const registry: RegistryDoor = {
    read: () => Promise.resolve(denied),
    valueNames: () => Promise.resolve(denied),
    hasKey: () => Promise.resolve(denied),
  };
  for (const name of ['computer', 'operatingSystem', 'domain', 'pendingRestart', 'exchange', 'sqlInstances', 'backupServer'] as const) {
    expect(await probes[name]({ ...doorsOn({}), registry }, new AbortController().signal)).toEqual(denied);
  }
});

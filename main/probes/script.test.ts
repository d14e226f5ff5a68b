import { expect, test } from 'vitest';
import { known, unknown, type Fact } from '../../app/machine/fact.ts';
import type { FactName } from '../../app/machine/facts.ts';
import { probes } from './index.ts';
import { recordedTrees } from './testing-trees.ts';
import { type Answers, doorsOn, noPowerShell, type Tree } from './testing.ts';

const trees = new Map(recordedTrees().map(({ name, tree }) => [name, tree]));
const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
const versions = {
  backupServer: null,
  protectionAgent: null,
  recoveryAgent: null,
  windowsInstaller: '5.0.17763.404',
  sqlcmd: '14.0.1000.169',
  managementStudio: null,
};

/** What PowerShell answers on a machine with this registry, and the fact that must come of it. */
const table: readonly (readonly [string, FactName, string, Tree, Answers, unknown])[] = [
  ['the account', 'account', 'member-server', {}, { account: 'local' }, known('local')],
  ['an account of another shape', 'account', 'member-server', {}, { account: { name: 'x' } }, unknown('unreadable', 'account')],
  [
    'drives, without what holds no folders',
    'volumes',
    'member-server',
    {},
    {
      drives: [
        { root: 'C:\\', type: 'Fixed', fileSystem: 'NTFS', totalBytes: 100, freeBytes: 50 },
        { root: 'R:\\', type: 'Ram', fileSystem: 'FAT', totalBytes: 1, freeBytes: 1 },
        { root: 'Z:\\', type: 'Network', fileSystem: 'NTFS', totalBytes: 9, freeBytes: 8 },
      ],
    },
    known([
      { root: 'C:\\', type: 'fixed', fileSystem: 'NTFS', totalBytes: 100, freeBytes: 50 },
      { root: 'Z:\\', type: 'network', fileSystem: 'NTFS', totalBytes: 9, freeBytes: 8 },
    ]),
  ],
  [
    'a feature that waits for a restart, and one that is not enabled',
    'hyperV',
    'member-server',
    {},
    { features: { 'Microsoft-Hyper-V': 'EnablePending', 'Microsoft-Hyper-V-Management-PowerShell': 'DisabledWithPayloadRemoved' } },
    known({ role: 'enablePending', powerShell: 'disabled' }),
  ],
  ['a feature this Windows has not', 'singleInstanceStorage', 'member-server', {}, { features: {} }, known('absent')],
  [
    'a state nobody knows',
    'hyperV',
    'member-server',
    {},
    { features: { 'Microsoft-Hyper-V': 'Superseded' } },
    unknown('unreadable', 'features'),
  ],
  ['Windows Installer', 'windowsInstaller', 'member-server', {}, { versions }, known({ version: '5.0.17763.404' })],
  [
    'no msi.dll',
    'windowsInstaller',
    'member-server',
    {},
    { versions: { ...versions, windowsInstaller: null } },
    unknown('notFound', 'msi.dll'),
  ],
  [
    'a backup server',
    'backupServer',
    'backup-server-with-its-agent',
    {},
    { versions: { ...versions, backupServer: '12.0.332.0', protectionAgent: '12.0.332.0' } },
    known({ kind: 'server', version: '12.0.332.0' }),
  ],
  [
    'a protection agent',
    'backupServer',
    'protection-agent',
    {},
    { versions: { ...versions, protectionAgent: '5.1.363.0' } },
    known({ kind: 'agent', version: '5.1.363.0' }),
  ],
  [
    'a recovery agent',
    'recoveryAgent',
    'backup-server-with-its-agent',
    {},
    { versions: { ...versions, recoveryAgent: '2.0.9262.0' } },
    known({ kind: 'installed', version: '2.0.9262.0' }),
  ],
  [
    'tools, with a client that has TCP/IP',
    'sqlTools',
    'member-server',
    { 'HKLM\\SOFTWARE\\Microsoft\\MSSQLServer\\Client\\SNI11.0': { ProtocolOrder: ['sm', 'tcp', 'np'] } },
    { versions },
    known({ sqlcmd: '14.0.1000.169', managementStudio: null, browserRunning: true, clientTcp: true }),
  ],
  [
    'both names of the domain',
    'names',
    'member-server',
    {},
    { domainNames: { dns: 'contoso.example', netBios: 'OLDCORP' } },
    known({
      netBios: 'MABS01',
      dnsHost: 'MABS01',
      dnsDomain: 'contoso.example',
      netBiosDomain: 'OLDCORP',
      activeDirectoryDomain: 'contoso.example',
    }),
  ],
  [
    'a suffix without a domain',
    'domain',
    'member-server',
    { [`${SERVICES}\\Netlogon`]: { Start: 3 } },
    { computerSystem: { partOfDomain: false, domain: 'WORKGROUP' } },
    known({ kind: 'workgroup', name: 'WORKGROUP' }),
  ],
  [
    'a restart that Configuration Manager waits for',
    'pendingRestart',
    'member-server',
    { [`${SERVICES}\\CcmExec`]: { Start: 2 } },
    { configurationManager: true },
    known([{ source: 'configurationManager', names: [] }]),
  ],
  [
    'a Configuration Manager that cannot be asked',
    'pendingRestart',
    'member-server',
    { [`${SERVICES}\\CcmExec`]: { Start: 2 } },
    {},
    noPowerShell,
  ],
  [
    'the Application Server role on 2012 R2',
    'applicationServerRole',
    'member-server',
    { 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': { CurrentBuildNumber: '9600' } },
    { applicationServer: true },
    known(true),
  ],
];

test.each(table)('%s: %s', async (_what, name, base, tree, answers, expected) => {
  const doors = doorsOn({ ...trees.get(base), ...tree }, answers);
  expect(await probes[name](doors, new AbortController().signal)).toEqual(expected);
});

test('an instance of SQL Server says who is sysadmin and what it holds; one that could not be asked says nothing', async () => {
  const answers: Answers = {
    sql: [
      { name: 'BACKUP', installer: 1, administrators: 0, availabilityGroups: 0, databases: ['DPMDB'] },
      { name: 'MSSQLSERVER', installer: 0, administrators: null, availabilityGroups: 1, databases: [] },
    ],
  };
  const fact = await probes.sqlInstances(
    doorsOn(trees.get('sql-instances-of-three-versions') ?? {}, answers),
    new AbortController().signal,
  );
  expect(
    valueOf(fact).map(({ name, administratorsAreSysadmin: a, installerIsSysadmin: b, availabilityGroups: c, backupDatabases: d }) => [
      name,
      a,
      b,
      c,
      d,
    ]),
  ).toEqual([
    ['BACKUP', false, true, false, ['DPMDB']],
    ['LEGACY', null, null, null, null],
    ['MSSQLSERVER', null, false, true, []],
  ]);
});

test('Reporting Services says how it is configured', async () => {
  const told = {
    initialized: true,
    account: 'NT AUTHORITY\\NetworkService',
    webServiceDirectory: 'ReportServer_BACKUP',
    portalDirectory: 'Reports_BACKUP',
    database: 'ReportServer$BACKUP',
    edition: 'SQL Server Standard',
    secureConnectionLevel: 0,
  };
  const answers: Answers = { reporting: [{ name: 'SSRS', ...told }] };
  const fact = await probes.reportingServices(
    doorsOn(trees.get('sql-instances-of-three-versions') ?? {}, answers),
    new AbortController().signal,
  );
  const { account: serviceAccount, ...rest } = told;
  expect(fact).toEqual(known([{ name: 'SSRS', version: '14.0.601.20', running: true, serviceAccount, ...rest }]));
});

function valueOf<T>(fact: Fact<T>): T {
  if (fact.kind === 'unknown') throw new Error(fact.reason);
  return fact.value;
}

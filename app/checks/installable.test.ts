import { expect, test } from 'vitest';
import { known } from '../machine/fact.ts';
import type { MachineFacts } from '../machine/facts.ts';
import { nothingGathered } from '../machine/testing.ts';
import { sqlInstance } from '../machine/sql-facts.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import { choosableInstances } from './choosable-instances.ts';
import { installable, isRestartPending } from './installable.ts';
import { runChecks } from './run-checks.ts';

const good = sqlInstance.parse({
  name: 'BACKUP',
  version: '14.0.3456.2',
  edition: 'Standard Edition (64-bit)',
  architecture: 'x64',
  collation: 'SQL_Latin1_General_CP1_CI_AS',
  tcpEnabled: true,
  namedPipesEnabled: true,
  running: false,
  agentStart: 'manual',
  administratorsAreSysadmin: true,
  installerIsSysadmin: true,
  clustered: false,
  availabilityGroups: false,
});
const onWindows: MachineFacts = {
  ...nothingGathered,
  computer: known({ name: 'MABS01', installLanguage: '0409' }),
  operatingSystem: known({
    platform: 'windows',
    name: 'Windows Server 2019',
    build: 17_763,
    edition: 'ServerStandard',
    installation: 'server',
    architecture: 'x64',
  }),
  hyperV: known({ role: 'disabled', powerShell: 'disabled' }),
  firewallService: known({ running: false }),
  backupDatabase: known(null),
};
const judged = (facts: MachineFacts, stage: 'server' | 'sql', instance = 'BACKUP') =>
  runChecks({
    facts,
    context: { product: mabsV3, mode: 'install', answers: { sql: { kind: 'existing', instance, reportingInstance: 'SSRS' } } },
    stages: [stage],
    only: null,
    gatheredAt: '',
    finishedAt: '',
  });

test('of the server only features of Windows are installed, of SQL Server all that can be mended', () => {
  const facts = { ...onWindows, sqlInstances: known([good]) };
  const answers = { sql: { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' } } as const;
  const runs = { server: judged(facts, 'server'), sql: judged(facts, 'sql') };
  expect(installable(runs, answers)).toEqual(['Roles.HyperV', 'Sql.Running', 'Sql.AgentStart']);
  expect(installable({ server: runs.server, sql: null }, { sql: { kind: 'new' } })).toEqual(['Roles.HyperV']);
  expect(installable({ server: null, sql: null }, answers)).toEqual([]);
});

test('a restart that Windows waits for is known once it was checked', () => {
  const waiting = { ...onWindows, pendingRestart: known([{ source: 'componentServicing' as const, names: [] }]) };
  expect(isRestartPending({ server: judged(waiting, 'server') })).toBe(true);
  expect(isRestartPending({ server: judged({ ...onWindows, pendingRestart: known([]) }, 'server') })).toBe(false);
  expect(isRestartPending({ server: null })).toBe(false);
});

test.each<[string, Partial<typeof good>, string | null]>([
  ['a good one, also one that is stopped', {}, null],
  ['the default instance', { name: 'MSSQLSERVER' }, 'Sql.NamedInstance'],
  ['a name the product cannot use', { name: 'MY_BACKUP' }, 'Sql.InstanceName'],
  ['an older release', { version: '11.0.7001.0' }, 'Sql.Version'],
  ['2014 without its service pack', { version: '12.0.2000.8' }, 'Sql.Version'],
  ['another edition', { edition: 'Express Edition' }, 'Sql.Edition'],
  ['32 bits', { architecture: 'x86' }, 'Sql.Architecture'],
  ['a cluster', { clustered: true }, 'Sql.StandAlone'],
])('an instance that is %s', (_, change, obstacle) => {
  const facts = { ...onWindows, sqlInstances: known([{ ...good, ...change }]) };
  expect(choosableInstances(facts, { product: mabsV3, mode: 'install' }).map((each) => each.obstacle?.name ?? null)).toEqual([obstacle]);
});

test('those that can be chosen come first; where nothing is known there is nothing to choose', () => {
  const facts = { ...onWindows, sqlInstances: known([{ ...good, name: 'MSSQLSERVER' }, good]) };
  expect(choosableInstances(facts, { product: mabsV3, mode: 'install' }).map(({ instance }) => instance.name)).toEqual([
    'BACKUP',
    'MSSQLSERVER',
  ]);
  expect(choosableInstances(onWindows, { product: mabsV3, mode: 'install' })).toEqual([]);
});

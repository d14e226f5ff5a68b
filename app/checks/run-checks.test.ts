import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PartialAnswers } from '../answers/answers.ts';
import { unknown } from '../machine/fact.ts';
import { factNames, type MachineFacts } from '../machine/facts.ts';
import { world, type World } from '../machine/world.ts';
import type { StepId } from '../plan/step.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import { checks } from './index.ts';
import { checkRun, type CheckRun, type CheckVerdict } from './result.ts';
import { runChecks } from './run-checks.ts';

const root = new URL('../../', import.meta.url);
const worldNames = readdirSync(fileURLToPath(new URL('e2e/worlds/', root))).flatMap((file) =>
  file.endsWith('.json') ? [file.slice(0, -5)] : [],
);
const { programFiles, databaseFiles, scratch } = mabsV3.defaults;
const folders = { programFiles, databaseFiles, scratch, cloudDataGigabytes: null };

const newSql: PartialAnswers = { folders, sql: { kind: 'new' } };
const ownSql: PartialAnswers = { folders, sql: { kind: 'existing', instance: 'MABS01\\BACKUP', reportingInstance: 'SSRS' } };
const dataOnD: PartialAnswers = {
  ...newSql,
  folders: { ...folders, databaseFiles: 'D:\\Data', scratch: 'D:\\Scratch', cloudDataGigabytes: 2000 },
};

/** World, answers, verdict, and the codes of the checks that are not fine. */
const expectations: readonly (readonly [string, PartialAnswers, CheckVerdict, string])[] = [
  ['ready', newSql, 'ready', ''],
  ['ready', {}, 'ready', ''],
  ['ready', dataOnD, 'ready', ''],
  ['ready', { folders: { ...folders, cloudDataGigabytes: 1200 } }, 'notReady', 'P023'],
  ['ready', { folders: { ...folders, databaseFiles: 'E:\\Data' } }, 'notReady', 'P023 P024'],
  ['ready', ownSql, 'notReady', 'S005 S015'],
  ['domain-controller', newSql, 'notReady', 'P007'],
  ['workgroup', newSql, 'notReady', 'P006'],
  ['server-core', newSql, 'notReady', 'P005'],
  ['hyper-v-server', newSql, 'notReady', 'P003 P005'],
  ['windows-server-2012-r2', newSql, 'notReady', 'P001'],
  ['windows-server-2022', newSql, 'notReady', 'P001'],
  ['windows-10', newSql, 'notReady', 'P001 P003 P005'],
  ['evaluation-edition', newSql, 'notReady', 'P003'],
  ['arm64-windows', newSql, 'notReady', 'P004'],
  ['application-server-role', newSql, 'notReady', 'P008'],
  ['operations-manager', newSql, 'notReady', 'P009'],
  ['exchange-2019', newSql, 'notReady', 'P010'],
  ['cluster-node', newSql, 'notReady', 'P011'],
  ['small-memory', newSql, 'readyWithWarnings', 'P002'],
  ['one-core', newSql, 'readyWithWarnings', 'P012'],
  ['azure-vm', newSql, 'ready', ''],
  ['azure-vm-two-cores', newSql, 'readyWithWarnings', 'P012'],
  ['many-cores', newSql, 'readyWithWarnings', 'S002'],
  ['many-cores', {}, 'ready', ''],
  ['not-elevated', newSql, 'notReady', 'P014'],
  ['pending-restart-windows-update', newSql, 'notReady', 'P015'],
  ['pending-restart-components', newSql, 'notReady', 'P015'],
  ['pending-restart-computer-rename', newSql, 'notReady', 'P015'],
  ['pending-file-rename-by-antivirus', newSql, 'readyWithWarnings', 'P016'],
  ['old-dot-net', newSql, 'notReady', 'P017'],
  ['old-powershell', newSql, 'notReady', 'P018'],
  ['no-hyper-v', newSql, 'notReady', 'P019'],
  ['hyper-v-enable-pending', newSql, 'notReady', 'P019'],
  ['mabs-v2-found', newSql, 'notReady', 'P020'],
  ['dpm-agent-found', newSql, 'notReady', 'P021'],
  ['disk-full', newSql, 'notReady', 'P022 P023'],
  ['disk-full', {}, 'notReady', 'P022'],
  ['disk-nearly-full', newSql, 'notReady', 'P023'],
  ['refs-data-drive', newSql, 'ready', ''],
  ['refs-data-drive', dataOnD, 'notReady', 'P024'],
  ['firewall-service-stopped', newSql, 'notReady', 'P025'],
  ['instance-name-taken', newSql, 'notReady', 'S001'],
  ['own-sql-2017-ready', ownSql, 'ready', ''],
  ['own-sql-2017-ready', newSql, 'ready', ''],
  ['own-sql-2017-ready', { sql: { kind: 'existing', instance: 'localhost\\backup', reportingInstance: 'ssrs' } }, 'ready', ''],
  ['own-sql-2017-ready', { sql: { kind: 'existing', instance: 'SQL07\\BACKUP', reportingInstance: 'SSRS' } }, 'notReady', 'S003'],
  ['default-instance-only', ownSql, 'notReady', 'S005 S018 S019 S020'],
  [
    'default-instance-only',
    { sql: { kind: 'existing', instance: 'MSSQLSERVER', reportingInstance: 'SSRS' } },
    'notReady',
    'S004 S018 S019 S020',
  ],
  ['french-collation', ownSql, 'notReady', 'S010'],
  ['express-edition', ownSql, 'notReady', 'S007'],
  ['sql-2014-without-service-pack', ownSql, 'notReady', 'S006'],
  ['sql-2019', ownSql, 'notReady', 'S006'],
  ['sql-32-bit', ownSql, 'notReady', 'S008'],
  ['sql-stopped', ownSql, 'notReady', 'S009'],
  ['sql-tcp-off', ownSql, 'notReady', 'S011'],
  ['sql-named-pipes-off', ownSql, 'notReady', 'S012'],
  ['sql-agent-manual', ownSql, 'readyWithWarnings', 'S013'],
  ['sql-administrators-without-sysadmin', ownSql, 'notReady', 'S014'],
  ['sql-could-not-be-asked', ownSql, 'incomplete', 'S014'],
  ['no-reporting-services', ownSql, 'notReady', 'S015'],
  ['reporting-not-configured', ownSql, 'notReady', 'S016'],
  ['reporting-other-settings', ownSql, 'notReady', 'S017 S018 S019 S020'],
];

test.each(expectations)('the world %s with the answers %j is %s: %s', (name, answers, verdict, codes) => {
  const run = judge(readWorld(name).facts, answers);
  expect({ verdict: run.verdict, codes: openCodes(run) }).toEqual({ verdict, codes });
});

test('every world is in the table', () => {
  const named = new Set(expectations.map(([name]) => name));
  expect(worldNames.filter((name) => !named.has(name))).toEqual([]);
});

test('every check passes on one world of the table and is open on another', () => {
  const results = expectations.flatMap(([name, answers]) => judge(readWorld(name).facts, answers).results);
  const lacking = (status: string, names: readonly string[]) =>
    names.filter((name) => !results.some((result) => result.name === name && result.status === status));
  const names = checks.map(({ check }) => check.name);
  expect(lacking('passed', names)).toEqual([]);
  expect(lacking('failed', names)).toEqual(['Azure.ProtectionScope']);
});

describe('a fact removed', () => {
  const { facts } = readWorld('own-sql-2017-ready');

  test.each(factNames)('%s: the checks that need it are unknown, none of them passed', (fact) => {
    for (const answers of [newSql, ownSql]) {
      const before = judge(facts, answers).results;
      const after = judge({ ...facts, [fact]: unknown('timeout', 'after 5 s') }, answers).results;
      const needing = checks.filter(({ check }) => check.needs.includes(fact)).map(({ check }) => check.name);
      const changed = after.filter((result, index) => result.status !== before[index]?.status);
      expect(changed.map((result) => result.name)).toEqual(
        before.filter((result) => result.status === 'passed' && needing.includes(result.name)).map((result) => result.name),
      );
      expect(new Set(changed.map((result) => result.status))).toEqual(new Set(changed.length === 0 ? [] : ['unknown']));
    }
  });

  test('of a critical check blocks, and the run is incomplete', () => {
    const run = judge({ ...facts, domain: unknown('accessDenied') }, newSql);
    expect(run).toMatchObject({ verdict: 'incomplete', blocking: 1, counts: { unknown: 1, failed: 0 } });
    expect(run.results.find(({ code }) => code === 'P006')?.unknown).toEqual({ fact: 'domain', reason: 'accessDenied', detail: null });
  });

  test('that only informs does not change the verdict', () => {
    const run = judge({ ...facts, azureVm: unknown('notGathered') }, {});
    expect({ verdict: run.verdict, codes: openCodes(run) }).toEqual({ verdict: 'readyWithWarnings', codes: 'P012 P013' });
    expect(run.warnings).toBe(1);
  });
});

test('on Linux the release fails and nothing else is judged', () => {
  const { facts } = readWorld('ready');
  const linux: MachineFacts = {
    ...facts,
    operatingSystem: {
      kind: 'known',
      value: { platform: 'linux', name: 'Debian GNU/Linux 12', build: 0, edition: '', installation: 'server', architecture: 'x64' },
    },
    domain: unknown('notWindows'),
    azureVm: unknown('notWindows'),
  };
  const run = judge(linux, newSql);
  expect(run.counts).toMatchObject({ passed: 0, failed: 1, unknown: 0, notApplicable: run.results.length - 1 });
  expect(run).toMatchObject({ verdict: 'notReady', host: { name: 'MABS01', system: 'Debian GNU/Linux 12' } });
});

test('a run fits its schema and is the same again for the same input', () => {
  const run = judge(readWorld('pending-restart-windows-update').facts, ownSql);
  expect(checkRun.parse(run)).toEqual(run);
  expect(JSON.stringify(judge(readWorld('pending-restart-windows-update').facts, ownSql))).toBe(JSON.stringify(run));
});

test('only the asked stages and checks are judged, in the order of the list', () => {
  const { facts } = readWorld('ready');
  const base = { facts, context: { product: mabsV3, mode: 'install', answers: {} }, gatheredAt: '', finishedAt: '' } as const;
  const only = runChecks({ ...base, stages: ['server', 'sql'], only: ['Sql.Local', 'Os.Release'] });
  expect(only.results.map(({ name }) => name)).toEqual(['Os.Release', 'Sql.Local']);
  expect(runChecks({ ...base, stages: ['sql'], only: ['Sql.Local', 'Os.Release'] }).results.map(({ name }) => name)).toEqual(['Sql.Local']);
});

test('what an interrupted session has installed itself does not block it when it goes on', () => {
  const { facts } = readWorld('instance-name-taken');
  const server: MachineFacts = { ...facts, backupServer: { kind: 'known', value: { kind: 'server', version: '13.0.415.0' } } };
  const blockingWith = (begun: readonly StepId[]): number => judge(server, { sql: { kind: 'new' } }, begun).blocking;
  expect([blockingWith([]), blockingWith(['install-sql']), blockingWith(['install-sql', 'install-server'])]).toEqual([2, 1, 0]);
});

test('names and codes are unique', () => {
  for (const key of ['name', 'code'] as const) {
    const all = checks.map(({ check }) => check[key]);
    expect(new Set(all).size).toBe(all.length);
  }
});

function readWorld(name: string): World {
  const file = name === 'ready' ? 'assets/sample/world.json' : `e2e/worlds/${name}.json`;
  const parsed = world.parse(JSON.parse(readFileSync(fileURLToPath(new URL(file, root)), 'utf8')));
  expect(parsed.name).toBe(name);
  return parsed;
}

function judge(facts: MachineFacts, answers: PartialAnswers, begun: readonly StepId[] = []): CheckRun {
  const time = '2026-11-22T09:00:00.000Z';
  return runChecks({
    facts,
    context: { product: mabsV3, mode: 'install', answers, begun },
    stages: ['server', 'sql'],
    only: null,
    gatheredAt: time,
    finishedAt: time,
  });
}

function openCodes({ results }: CheckRun): string {
  return results.flatMap(({ status, code }) => (status === 'failed' || status === 'unknown' ? [code] : [])).join(' ');
}

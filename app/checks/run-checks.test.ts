import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PartialAnswers } from '../answers/answers.ts';
import { unknown } from '../machine/fact.ts';
import { type FactName, factNames, type MachineFacts } from '../machine/facts.ts';
import { factsFile } from '../machine/facts-file.ts';
import { laidOver, world, type World } from '../machine/world.ts';
import type { StepId } from '../plan/step.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import type { CheckContext } from './check.ts';
import { checks } from './index.ts';
import { checkRun, type CheckRun } from './result.ts';
import { runChecks } from './run-checks.ts';
import { expectations, newSql, others, ownSql } from './testing-expectations.ts';

const root = new URL('../../', import.meta.url);
const worldNames = readdirSync(fileURLToPath(new URL('e2e/worlds/', root))).flatMap((file) =>
  file.endsWith('.json') ? [file.slice(0, -5)] : [],
);
/** What the facts file held before version 2. */
const FACTS_OF_VERSION_1 = 22;

test.each(expectations)('the world %s with the answers %j is %s: %s', (name, answers, verdict, codes) => {
  const run = judge(readWorld(name).facts, answers);
  expect({ verdict: run.verdict, codes: openCodes(run) }).toEqual({ verdict, codes });
});

test.each(others)('the world %s with the answers %j and %j is %s: %s', (name, answers, change, verdict, codes) => {
  const run = judge(readWorld(name).facts, answers, change);
  expect({ verdict: run.verdict, codes: openCodes(run) }).toEqual({ verdict, codes });
});

test('every world is in the table', () => {
  const named = new Set([...expectations, ...others].map(([name]) => name));
  expect(worldNames.filter((name) => !named.has(name))).toEqual([]);
});

test('every check passes on one world of the table and is open on another', () => {
  const results = [
    ...expectations.flatMap(([name, answers]) => judge(readWorld(name).facts, answers).results),
    ...others.flatMap(([name, answers, change]) => judge(readWorld(name).facts, answers, change).results),
  ];
  const lacking = (status: string, names: readonly string[]) =>
    names.filter((name) => !results.some((result) => result.name === name && result.status === status));
  const names = checks.map(({ check }) => check.name);
  expect(lacking('passed', names)).toEqual([]);
  expect(lacking('failed', names)).toEqual(['Azure.ProtectionScope']);
});

describe('a fact removed', () => {
  const { facts } = readWorld('own-sql-2017-ready');

  test.each(factNames)('%s: on every world the checks that need it are unknown, and no others change', (fact) => {
    for (const [name, answers] of expectations) {
      const world = readWorld(name).facts;
      const before = judge(world, answers).results;
      const after = judge({ ...world, [fact]: unknown('timeout', 'after 5 s') }, answers).results;
      const changed = after.filter((result, index) => JSON.stringify(result) !== JSON.stringify(before[index]));
      const judged = before.filter((result) => needs(result.name).includes(fact) && ['passed', 'failed'].includes(result.status));
      expect(new Set(changed.map(({ status }) => status)), name).toEqual(new Set(changed.length === 0 ? [] : ['unknown']));
      expect(
        changed.map((result) => result.name),
        name,
      ).toEqual(expect.arrayContaining(judged.map((result) => result.name)));
      expect(
        changed.filter((result) => !needs(result.name).includes(fact)),
        name,
      ).toEqual([]);
    }
  });

  test('a facts file of version 1 is still judged: what it does not hold is unknown, and says why', () => {
    const { facts: gathered } = readWorld('own-sql-2017-ready');
    const old = Object.fromEntries(Object.entries(gathered).slice(0, FACTS_OF_VERSION_1));
    const file = factsFile.parse({ schemaVersion: 1, gatheredAt: '', program: '0.1.0', sample: false, facts: old });
    const run = judge(file.facts, ownSql);
    const unknowns = run.results.filter(({ status }) => status === 'unknown');
    expect(unknowns.map((result) => result.unknown?.reason)).toEqual(unknowns.map(() => 'notRecorded'));
    expect(unknowns.length).toBeGreaterThan(20);
    expect(run).toMatchObject({ verdict: 'incomplete', counts: { failed: 0 } });
  });

  test('of a critical check blocks, and the run is incomplete', () => {
    const run = judge({ ...facts, domain: unknown('accessDenied') }, newSql);
    expect(run).toMatchObject({ verdict: 'incomplete', blocking: 2, counts: { unknown: 3, failed: 0 } });
    expect(run.results.find(({ code }) => code === 'P006')?.unknown).toEqual({ fact: 'domain', reason: 'accessDenied', detail: null });
  });

  test('that only informs does not change the verdict', () => {
    const run = judge({ ...facts, azureVm: unknown('notGathered') }, {});
    expect({ verdict: run.verdict, codes: openCodes(run) }).toEqual({ verdict: 'readyWithWarnings', codes: 'P012 P013' });
    expect(run.warnings).toBe(1);
  });
});

test.each([
  ['linux', 'Debian GNU/Linux 12'],
  ['macos', 'Darwin 24.1.0'],
] as const)('on %s the release fails and nothing else is judged', (platform, name) => {
  const { facts } = readWorld('ready');
  const unknowns = Object.fromEntries(factNames.map((fact) => [fact, unknown('notWindows')])) as unknown as MachineFacts;
  const elsewhere: MachineFacts = {
    ...unknowns,
    computer: facts.computer,
    operatingSystem: { kind: 'known', value: { platform, name, build: 0, edition: '', installation: 'client', architecture: 'x64' } },
  };
  for (const answers of [newSql, ownSql, {}]) {
    const run = judge(elsewhere, answers);
    expect(run.counts).toMatchObject({ passed: 0, failed: 1, unknown: 0, notApplicable: run.results.length - 1 });
    expect(run).toMatchObject({ verdict: 'notReady', host: { name: 'MABS01', system: name } });
  }
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
  const blockingWith = (begun: readonly StepId[]): number => judge(server, { sql: { kind: 'new' } }, { begun }).blocking;
  expect([blockingWith([]), blockingWith(['install-sql']), blockingWith(['install-sql', 'install-server'])]).toEqual([2, 1, 0]);
});

test('judging all rules on a world takes less than 20 ms', () => {
  const { facts } = readWorld('own-sql-2017-ready');
  judge(facts, ownSql);
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    judge(facts, ownSql);
    return performance.now() - start;
  });
  expect(times.sort((a, b) => a - b)[4]).toBeLessThan(20);
});

test('names and codes are unique', () => {
  for (const key of ['name', 'code'] as const) {
    const all = checks.map(({ check }) => check[key]);
    expect(new Set(all).size).toBe(all.length);
  }
});

function needs(name: string): readonly FactName[] {
  return checks.find(({ check }) => check.name === name)?.check.needs ?? [];
}

function readWorld(name: string): World {
  const content = (file: string): unknown => JSON.parse(readFileSync(fileURLToPath(new URL(file, root)), 'utf8'));
  const ready = content('assets/sample/world.json');
  const parsed = world.parse(name === 'ready' ? ready : laidOver(content(`e2e/worlds/${name}.json`), ready));
  expect(parsed.name).toBe(name);
  return parsed;
}

function judge(facts: MachineFacts, answers: PartialAnswers, change: Partial<CheckContext> = {}): CheckRun {
  const time = '2026-11-22T09:00:00.000Z';
  return runChecks({
    facts,
    context: { product: mabsV3, mode: 'install', answers, ...change },
    stages: ['server', 'sql'],
    only: null,
    gatheredAt: time,
    finishedAt: time,
  });
}

function openCodes({ results }: CheckRun): string {
  return results.flatMap(({ status, code }) => (status === 'failed' || status === 'unknown' ? [code] : [])).join(' ');
}

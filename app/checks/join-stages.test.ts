import { expect, test } from 'vitest';
import { unknown } from '../machine/fact.ts';
import type { MachineFacts } from '../machine/facts.ts';
import { nothingGathered } from '../machine/testing.ts';
import { products } from '../products/index.ts';
import { checkRun, type CheckRun, type CheckStage } from './result.ts';
import { joinStages, runChecks } from './run-checks.ts';
import { newSql } from './testing-expectations.ts';

const at = (minute: number): string => `2026-11-28T08:0${String(minute)}:00.000Z`;

function judged(stages: readonly CheckStage[], minute: number, facts: Partial<MachineFacts> = {}): CheckRun {
  return runChecks({
    facts: { ...nothingGathered, ...facts },
    context: { product: products['mabs-v3'], mode: 'install', answers: newSql },
    stages,
    only: null,
    gatheredAt: at(minute),
    finishedAt: at(minute + 1),
  });
}

test('two stages of the same facts are what both at once are', () => {
  const both = judged(['server', 'sql'], 1);
  expect(joinStages(judged(['server'], 1), judged(['sql'], 1))).toEqual(both);
  expect(joinStages(judged(['sql'], 1), judged(['server'], 1))).toEqual(both);
  expect(checkRun.parse(both).stages).toEqual(['server', 'sql']);
});

test('the whole is as old as the older, and ended with the later; a fact of both is the later answer', () => {
  const server = judged(['server'], 1, { volumes: unknown('timeout') });
  const sql = judged(['sql'], 4, { volumes: unknown('stopped') });
  const shared = Object.keys(sql.facts).filter((name) => name in server.facts);
  expect(shared.length).toBeGreaterThan(0);
  for (const joined of [joinStages(server, sql), joinStages(sql, server)]) {
    expect(joined).toMatchObject({ gatheredAt: at(1), finishedAt: at(5), facts: sql.facts });
    expect(joined.results).toHaveLength(server.results.length + sql.results.length);
  }
});

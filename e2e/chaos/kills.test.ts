import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCall } from '../../main/steps/testing-bundle.ts';
import { processEngine } from './boot.ts';
import { runEngine, type ToldCall } from './engine.ts';
import { tell } from './fault-loop.ts';
import { judge } from './judge.ts';
import { killsNamed, nameOfKills, type Kill } from './kills.ts';
import { makePlace } from './place.ts';
import { randomFrom } from './random.ts';
import { playRound } from './round.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'chaos-'));
const file = path.join(folder, 'engine.cjs');
const engine = processEngine(file);
/** `npm run chaos` sets both; the share that runs with all other tests takes the same moments every time. */
const ROUNDS = process.env['CHAOS_ROUNDS'];
const SEED = Number(process.env['CHAOS_SEED'] ?? 1);
/** Rounds by name: `npm run chaos -- --only before:120,ms:340+ms:25`. */
const ONLY = (process.env['CHAOS_ONLY'] ?? '').split(',').filter(Boolean);
let count = 0;

beforeAll(() => bundleCall(path.join(import.meta.dirname, 'engine.ts'), runEngine.name, file), 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe.runIf(process.platform === 'linux')('an installation that is killed', () => {
  it.runIf(ONLY.length > 0).each(ONLY)(
    '%s, reaches its end with nothing done twice',
    async (name) => {
      const kills = killsNamed(name);
      if (kills === null) throw new Error(`Not a kill like before:120 or ms:340+ms:25: ${name}`);
      expect(await broken([kills])).toEqual([]);
    },
    600_000,
  );

  it.runIf(ONLY.length === 0)(
    'at every write of its journal, before, in the middle and after, reaches its end with nothing done twice',
    async () => {
      const calls = await callsOfOneRun();
      const points = calls
        .filter(({ name, path: where }) => name === 'writeSync' && where.endsWith('journal.jsonl'))
        .flatMap(({ number }) => (['before', 'half', 'after'] as const).map((when): Kill => ({ kind: 'call', number, when })));
      expect(points.length).toBeGreaterThan(60);
      const chosen = ROUNDS === undefined ? points.filter((_, index) => index % 10 === 1) : points;
      expect(await broken(chosen.map((kill) => [kill]))).toEqual([]);
    },
    1_800_000,
  );

  it.runIf(ONLY.length === 0)(
    'at any moment, once or more often, does so too',
    async () => {
      const random = randomFrom(SEED);
      const begin = performance.now();
      await callsOfOneRun();
      const lasts = performance.now() - begin;
      const rounds = Array.from({ length: Number(ROUNDS ?? 6) }, () =>
        Array.from({ length: 1 + Math.floor(random() * 3) }, (): Kill => ({ kind: 'time', ms: Math.floor(random() * lasts) })),
      );
      expect(await broken(rounds), `seed ${String(SEED)}`).toEqual([]);
    },
    7_200_000,
  );
});

/** What was broken in which round; told at once, with how to have it again. */
async function broken(rounds: readonly (readonly Kill[])[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const kills of rounds) {
    const facts = await playRound(engine, freshPlace(), kills);
    const wrong = judge(facts);
    const name = nameOfKills(kills);
    found.push(...wrong.map((each) => `${name}: ${each}`));
    if (wrong.length > 0)
      tell([`BROKEN ${name}, seed ${String(SEED)}`, ...wrong.map((each) => `  ${each}`), `  again: npm run chaos -- --only ${name}`]);
    expect(facts.disturbed.length).toBe(kills.length);
  }
  return found;
}

async function callsOfOneRun(): Promise<readonly ToldCall[]> {
  const place = freshPlace();
  expect(judge(await playRound(engine, place, []))).toEqual([]);
  return readFileSync(place.calls, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ToldCall);
}

function freshPlace() {
  count += 1;
  return makePlace(path.join(folder, String(count)));
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCall } from '../../main/steps/testing-bundle.ts';
import { processEngine, type Harm } from './boot.ts';
import { runEngine, type ToldCall } from './engine.ts';
import { judge } from './judge.ts';
import { makePlace } from './place.ts';
import { randomFrom } from './random.ts';
import { playRound } from './round.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'chaos-'));
const file = path.join(folder, 'engine.cjs');
const engine = processEngine(file);
/** `npm run chaos` sets both; the share that runs with all other tests takes the same moments every time. */
const ROUNDS = process.env['CHAOS_ROUNDS'];
const SEED = Number(process.env['CHAOS_SEED'] ?? 1);
let count = 0;

beforeAll(() => bundleCall(path.join(import.meta.dirname, 'engine.ts'), runEngine.name, file), 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe.runIf(process.platform === 'linux')('an installation that is killed', () => {
  it('at every write of its journal, before, in the middle and after, reaches its end with nothing done twice', async () => {
    const calls = await callsOfOneRun();
    const points = calls
      .filter(({ name, path: where }) => name === 'writeSync' && where.endsWith('journal.jsonl'))
      .flatMap(({ number }) => (['before', 'half', 'after'] as const).map((when): Harm => ({ kind: 'call', number, when })));
    expect(points.length).toBeGreaterThan(60);
    const chosen = ROUNDS === undefined ? points.filter((_, index) => index % 10 === 1) : points;
    expect(await broken(chosen.map((kill) => [kill]))).toEqual([]);
  }, 1_800_000);

  it('at any moment, once or more often, does so too', async () => {
    const random = randomFrom(SEED);
    const begin = performance.now();
    await callsOfOneRun();
    const lasts = performance.now() - begin;
    const rounds = Array.from({ length: Number(ROUNDS ?? 6) }, () =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, (): Harm => ({ kind: 'time', ms: Math.floor(random() * lasts) })),
    );
    expect(await broken(rounds), `seed ${String(SEED)}`).toEqual([]);
  }, 7_200_000);
});

/** What was broken in which round. */
async function broken(rounds: readonly (readonly Harm[])[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const kills of rounds) {
    const facts = await playRound(engine, freshPlace(), kills);
    const wrong = judge(facts);
    if (wrong.length > 0) found.push(...wrong.map((each) => `${JSON.stringify(kills)}: ${each}`));
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

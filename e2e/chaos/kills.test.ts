import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCall } from '../../main/steps/testing-bundle.ts';
import { processEngine } from './boot.ts';
import { runEngine, type ToldCall } from './engine.ts';
import { tell } from './fault-loop.ts';
import { judge } from './judge.ts';
import { nameOfRound, roundNamed, type Kill, type Round } from './kills.ts';
import { makePlace, type Place } from './place.ts';
import { randomFrom } from './random.ts';
import { playRound } from './round.ts';
import { isScenario, scenarios, type ScenarioName } from './scenarios.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'chaos-'));
const file = path.join(folder, 'engine.cjs');
const engine = processEngine(file);
/** `npm run chaos` sets both; the share that runs with all other tests takes the same moments every time. */
const ROUNDS = process.env['CHAOS_ROUNDS'];
const SEED = Number(process.env['CHAOS_SEED'] ?? 1);
/** Rounds by name: `npm run chaos -- --only before:120,slow/ms:340+stop:25`. */
const ONLY = (process.env['CHAOS_ONLY'] ?? '').split(',').filter(Boolean);
/** The scenarios that are played: all, or the one that is named. Without a word only tiny programs, a little of each. */
const SCENARIO = process.env['CHAOS_SCENARIO'] ?? '';
const all = Object.keys(scenarios).filter(isScenario);
const played = all.filter((name) => (SCENARIO === '' ? ROUNDS !== undefined || scenarios[name].programs === 'tiny' : name === SCENARIO));
/** Of the moments at which a round is disturbed, the share of Ctrl+C. */
const STOPS = 0.2;
let count = 0;
/** The folder of a round that was broken stays. */
let isBroken = false;

beforeAll(() => bundleCall(path.join(import.meta.dirname, 'engine.ts'), runEngine.name, file), 60_000);
afterAll(() => {
  if (!isBroken) remove(folder);
});

describe.runIf(process.platform === 'linux')('an installation that is killed', () => {
  it.runIf(ONLY.length > 0).each(ONLY)(
    '%s, reaches its end with nothing done twice',
    async (name) => {
      const round = roundNamed(name);
      if (round === null) throw new Error(`Not a round like before:120 or slow/ms:340+stop:25: ${name}`);
      expect(await broken([round])).toEqual([]);
    },
    600_000,
  );

  it.runIf(ONLY.length === 0)(
    'at every write of its journal, before, in the middle and after, reaches its end with nothing done twice',
    async () => {
      const [scenario] = SCENARIO === '' ? (['quick'] as const) : played;
      expect(scenario).toBeDefined();
      const { calls } = await undisturbed(scenario ?? 'quick');
      const points = calls
        .filter(({ name, path: where }) => name === 'writeSync' && where.endsWith('journal.jsonl'))
        .flatMap(({ number }) => (['before', 'half', 'after'] as const).map((when): Kill => ({ kind: 'call', number, when })));
      expect(points.length).toBeGreaterThan(60);
      const chosen = ROUNDS === undefined ? points.filter((_, index) => index % 10 === 1) : points;
      expect(await broken(chosen.map((kill) => ({ scenario: scenario ?? 'quick', kills: [kill] })))).toEqual([]);
    },
    7_200_000,
  );

  it.runIf(ONLY.length === 0).each(played)(
    'or asked to stop, at any moment, once or more often, does so too: %s',
    async (scenario) => {
      // The same moments for a scenario, whether others are played or not.
      const random = randomFrom(SEED + all.indexOf(scenario));
      const { ms } = await undisturbed(scenario);
      const rounds = Array.from({ length: shareOf(scenario) }, () => ({
        scenario,
        kills: Array.from({ length: 1 + Math.floor(random() * 3) }, (): Kill => ({
          kind: random() < STOPS ? 'stop' : 'time',
          ms: Math.floor(random() * ms),
        })),
      }));
      const found = await broken(rounds);
      if (ROUNDS !== undefined) tell([`${scenario}: ${String(rounds.length)} rounds, ${String(found.length)} things broken`]);
      expect(found, `seed ${String(SEED)}`).toEqual([]);
    },
    14_400_000,
  );
});

/** Half of the rounds are quick, the other half is shared by all others. */
function shareOf(scenario: ScenarioName): number {
  if (ROUNDS === undefined) return scenario === 'quick' ? 6 : 1;
  if (SCENARIO !== '') return Number(ROUNDS);
  return Math.ceil(Number(ROUNDS) / (scenario === 'quick' ? 2 : 2 * (all.length - 1)));
}

/** What was broken in which round; told at once, with how to have it again. */
async function broken(rounds: readonly Round[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const round of rounds) {
    const place = freshPlace(round.scenario);
    const facts = await playRound(engine, place, round.kills);
    const wrong = judge(facts);
    const name = nameOfRound(round);
    found.push(...wrong.map((each) => `${name}: ${each}`));
    if (wrong.length === 0) remove(place.root);
    else {
      isBroken = true;
      const again = [`  again: npm run chaos -- --only ${name}`, `  all of it: ${place.root}`];
      tell([`BROKEN ${name}, seed ${String(SEED)}`, ...wrong.map((each) => `  ${each}`), ...again]);
    }
    expect(facts.disturbed.length).toBe(round.kills.length);
  }
  return found;
}

/** An installation that nobody disturbs holds all of it; its calls, and how long it takes. */
async function undisturbed(scenario: ScenarioName): Promise<{ readonly calls: readonly ToldCall[]; readonly ms: number }> {
  const place = freshPlace(scenario);
  const begin = performance.now();
  expect(judge(await playRound(engine, place, []))).toEqual([]);
  const ms = performance.now() - begin;
  const lines = readFileSync(place.calls, 'utf8').trim().split('\n');
  return { calls: lines.map((line) => JSON.parse(line) as ToldCall), ms };
}

function freshPlace(scenario: ScenarioName): Place {
  count += 1;
  return makePlace(path.join(folder, String(count)), scenarios[scenario]);
}

function remove(where: string): void {
  rmSync(where, { recursive: true, force: true, maxRetries: 5 });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCall } from '../../main/steps/testing-bundle.ts';
import { processEngine } from './boot.ts';
import { runEngine } from './engine.ts';
import { callsOf, loopOver, tell, type LoopSource } from './fault-loop.ts';
import { faultKinds, faultNamed, nameOfFault, nameOfKind, type Fault } from './faults.ts';
import { standIn, type StandIn } from './stand-in.ts';
import { standBy } from './standing-engine.ts';

/** `npm run chaos -- --faults` sets these. Without them every kind of fault is tried at a few calls, the same ones every time. */
const { CHAOS, CHAOS_ONLY = '', CHAOS_KIND = '', CHAOS_PROGRAMS, CHAOS_ENGINE } = process.env;
const isThorough = CHAOS === 'thorough';
const isOfProcesses = CHAOS_ENGINE === 'processes';
const only = CHAOS_ONLY.split(',').filter(Boolean);
const kinds = faultKinds.filter((kind) => CHAOS_KIND === '' || CHAOS_KIND.split(',').includes(nameOfKind(kind)));
/** Of a daily run: calls between two faults of a kind, and between the first ones of two kinds. */
const [STRIDE, SHIFT] = [97, 12];
/** A fault that far behind the last call is never reached. */
const BEYOND = 50;
const folder = mkdtempSync(path.join(tmpdir(), 'chaos-faults-'));
const [file, standing] = [path.join(folder, 'engine.cjs'), path.join(folder, 'standing.cjs')];
const own = processEngine(file);
let byIt: StandIn;
let calls: readonly string[];
let hasBroken = false;

beforeAll(async () => {
  await bundleCall(path.join(import.meta.dirname, 'engine.ts'), runEngine.name, file);
  await bundleCall(path.join(import.meta.dirname, 'standing-engine.ts'), standBy.name, standing);
  byIt = standIn(standing);
}, 60_000);
afterAll(() => {
  byIt.close();
  // What is broken can be looked at afterwards.
  if (!(isThorough && hasBroken)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe.runIf(process.platform === 'linux')('a whole installation to which the system refuses a call', () => {
  it('makes the same calls in a process that stands by as in one of its own', async () => {
    calls = await callsOf(source());
    expect(await callsOf({ ...source(), engine: isOfProcesses ? byIt.engine : own })).toEqual(calls);
    expect(calls.length).toBeGreaterThan(200);
  }, 120_000);

  it.runIf(only.length > 0).each(only)(
    '%s',
    async (name) => {
      const fault = faultNamed(name);
      if (fault === null) throw new Error(`Not a fault like EIO:ever:150: ${name}`);
      expect(await brokenBy([fault])).toEqual([]);
    },
    600_000,
  );

  it.runIf(only.length === 0).each(kinds.map((kind) => [nameOfKind(kind), kind] as const))(
    '%s: says why it stops, or goes on, and afterwards everything holds',
    async (_, kind) => {
      const numbers = [...calls.keys()].map((index) => index + 1).filter((number) => isThorough || number % STRIDE === shareOf(kind));
      const faults = [...numbers, calls.length + BEYOND].map((number): Fault => ({ ...kind, number }));
      expect(faults.length).toBeGreaterThan(2);
      expect(await brokenBy(faults)).toEqual([]);
    },
    36_000_000,
  );
});

function shareOf(kind: (typeof faultKinds)[number]): number {
  return 1 + faultKinds.indexOf(kind) * SHIFT;
}

async function brokenBy(faults: readonly Fault[]): Promise<readonly string[]> {
  const { broken, ends } = await loopOver(source(), faults);
  hasBroken ||= broken.length > 0;
  const [first] = faults;
  if (isThorough && first !== undefined) {
    const what = faults.length === 1 ? nameOfFault(first) : `${nameOfKind(first)} at ${String(faults.length)} calls`;
    tell([`${what}: ${[...ends].map(([end, count]) => `${end} ${String(count)}`).join(', ')}; ${String(broken.length)} broken`]);
  }
  return broken;
}

function source(): LoopSource {
  return { engine: isOfProcesses ? own : byIt.engine, programs: CHAOS_PROGRAMS === 'sample' ? 'sample' : 'tiny', folder };
}

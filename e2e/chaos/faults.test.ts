import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCall } from '../../main/steps/testing-bundle.ts';
import type { Engine } from './boot.ts';
import { runEngine } from './engine.ts';
import { judge } from './judge.ts';
import { makePlace } from './place.ts';
import { playRound } from './round.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'chaos-faults-'));
const file = path.join(folder, 'engine.cjs');
const engine: Engine = { file: process.execPath, args: [file] };
/** `npm run chaos` takes every call; a share of them runs with the other tests. */
const STRIDE = process.env['CHAOS'] === 'thorough' ? 1 : 53;
/** The command did its work, or gave a reason; it did not break. */
const EXPECTED_CODES: readonly (number | null)[] = [0, 2, 3];
let count = 0;

beforeAll(() => bundleCall(path.join(import.meta.dirname, 'engine.ts'), runEngine.name, file), 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe.runIf(process.platform === 'linux')('a whole installation to which the system refuses a call', () => {
  it.each([
    ['once', 'ENOSPC', false],
    ['from then on', 'EPERM', true],
  ])(
    '%s says why it stops, or goes on, and afterwards everything holds',
    async (_, code, forEver) => {
      const calls = await numberOfCalls();
      const numbers = Array.from({ length: calls }, (__, index) => index + 1).filter(
        (number) => number % STRIDE === STRIDE - 1 || STRIDE === 1,
      );
      expect(numbers.length).toBeGreaterThan(2);
      const found: string[] = [];
      for (const number of numbers) found.push(...(await brokenBy({ number, code, forEver })));
      expect(found).toEqual([]);
    },
    3_600_000,
  );
});

async function brokenBy(fault: { readonly number: number; readonly code: string; readonly forEver: boolean }): Promise<readonly string[]> {
  const facts = await playRound(engine, freshPlace(), [{ kind: 'fault', ...fault }]);
  const first = facts.disturbed[0];
  const isExpected = EXPECTED_CODES.includes(first?.code ?? null);
  // A program whose start could not be written down is ended again, and started anew by the next run.
  const wrong = judge(facts).filter((each) => !each.includes('a second start of'));
  return [...(isExpected ? [] : [`ended with ${String(first?.code)}: ${first?.said.slice(-300) ?? ''}`]), ...wrong].map(
    (each) => `call ${String(fault.number)}: ${each}`,
  );
}

async function numberOfCalls(): Promise<number> {
  const place = freshPlace();
  expect(judge(await playRound(engine, place, []))).toEqual([]);
  return readFileSync(place.calls, 'utf8').trim().split('\n').length;
}

function freshPlace() {
  count += 1;
  return makePlace(path.join(folder, String(count)));
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '../../app/plan/step.ts';
import { bundleCall } from './testing-bundle.ts';
import type { RunOrder } from './testing-execution.ts';
import { loopOverFaults, type FaultOrder, type FaultTurn, type Seen } from './testing-faults.ts';
import { canaries } from './testing.ts';
import { tinyOrder } from './testing-tiny.ts';

/** `npm run chaos` tries them all; a share of them runs with the other tests. */
const THOROUGH = process.env['CHAOS'] === 'thorough';
const daily: readonly (readonly [string, string, boolean])[] = [
  ['a disk that was full for a moment', 'ENOSPC', false],
  ['files that somebody never lets go', 'EPERM', true],
];
const thorough: typeof daily = [
  ['a disk that stays full', 'ENOSPC', true],
  ['a disk that breaks', 'EIO', true],
  ['a disk that broke for a moment', 'EIO', false],
  ['a file that somebody held for a moment', 'EBUSY', false],
  ['files that somebody holds for ever', 'EBUSY', true],
  ['a right that was missing for a moment', 'EPERM', false],
];
const folder = mkdtempSync(path.join(tmpdir(), 'faults-'));
const runner = path.join(folder, 'runner.cjs');

beforeAll(() => bundleCall(path.join(import.meta.dirname, 'testing-faults.ts'), loopOverFaults.name, runner), 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe.runIf(process.platform !== 'win32')('whatever the system refuses,', () => {
  it.each(THOROUGH ? [...daily, ...thorough] : daily)(
    '%s: the run ends by name or goes on, nothing is done twice or left behind, and the next run finishes',
    async (name, code, forEver) => {
      const turns = await loop({ order: shortOrder(path.join(folder, name)), code, forEver });
      expect(turns.flatMap(wrongIn)).toEqual([]);
      expect(turns.at(-1), 'the loop ended because no fault was reached').toMatchObject({ call: null, faulted: { phase: 'finished' } });
      expect(turns.length).toBeGreaterThan(40);
      const calls = turns.map(({ call }) => call?.split(' ')[0]);
      for (const kind of ['openSync', 'writeSync', 'fsyncSync', 'mkdirSync', 'rmSync', 'spawn']) expect(calls).toContain(kind);
    },
    300_000,
  );
});

/** What one turn did that it must not do, with the call that failed. */
function wrongIn({ number, call, faulted, after }: FaultTurn): readonly string[] {
  const last = after.at(-1) ?? faulted;
  const ends = last.witness.filter((line) => line.startsWith('end '));
  const finished = (seen: Seen): boolean => seen.end.kind === 'ok' && seen.end.value === 'finished';
  const wrong = {
    'was no expected failure': [faulted, ...after].some(({ end }) => end.kind === 'thrown'),
    'failed without a reason': faulted.end.kind === 'ok' && faulted.end.value === 'failed' && faulted.failure === null,
    'finished without its work': finished(faulted) && faulted.witness.length < 4,
    'finished with a secret file left': finished(faulted) && faulted.secretFiles.length > 0,
    'cannot be gone on with': !finished(last),
    'needs more than one run to go on': after.length > 1,
    'did something twice': new Set(ends).size < ends.length,
    'left a secret file': last.secretFiles.length > 0,
    'left a lock': last.locks.length > 0,
    'left no passphrase, or half of one': last.passphrase !== `${canaries.passphrase}\r\n`,
  };
  const why = JSON.stringify([faulted, ...after].map(({ end, failure }) => [end, failure]));
  const what = Object.entries(wrong).flatMap(([name, is]) => (is ? [name] : []));
  return what.length === 0 ? [] : [`${String(number)} ${call ?? ''}: ${what.join('; ')} ${why}`.slice(0, 600)];
}

/** The saved passphrase, and two programs of which the first has an answer file and a log. */
function shortOrder(root: string): RunOrder {
  const order = tinyOrder(root, {}, ['save-passphrase', 'install-agent', 'register-server']);
  const answerFile = {
    path: path.join(order.stateFolder, 'secret', 'answers.ini'),
    content: [{ secret: 'accountPassword' as const, as: 'plain' as const }],
  };
  const log = path.join(order.stateFolder, 'logs', 'agent.log');
  const more = (step: Step): Step => (step.kind === 'run-program' && step.id === 'install-agent' ? { ...step, answerFile, log } : step);
  return { ...order, steps: order.steps?.map(more) ?? [] };
}

async function loop(given: FaultOrder): Promise<readonly FaultTurn[]> {
  const file = path.join(given.order.packageFolder, '..', 'loop.json');
  writeFileSync(file, JSON.stringify(given));
  const child = spawn(process.execPath, [runner, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code, said.slice(-300)).toBe(0);
  return said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FaultTurn);
}

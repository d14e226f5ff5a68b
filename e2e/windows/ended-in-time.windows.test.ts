import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { killAll } from '../fixtures/processes.ts';
import { endedInTime } from './ended-in-time.ts';
import { describedProcesses } from './described-processes.ts';
import { startToFile, type Running } from './start-to-file.ts';

let place = '';
beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'in-time-'));
});
afterEach(async () => {
  await rm(place, { recursive: true });
});

/** A program of this system that says that it belongs to a Windows. */
function started(script: string): Promise<Running> {
  return startToFile('/bin/sh', ['-c', script], { env: { ...process.env, WINEPREFIX: place }, place, input: null });
}

it('a program that ends is told of as it ended', async () => {
  const ended = await endedInTime('it', await started('echo good; exit 3'), () => []);
  expect(ended).toEqual({ exitCode: 3, output: 'good\n', errors: '' });
});

it('a program that does not end is ended, with what it printed and what runs beside it', async () => {
  const running = await started('echo said; echo complained >&2; sleep 100 & exec sleep 101');
  await expect.poll(() => describedProcesses(place).join()).toMatch(/sleep 100.*sleep 101|sleep 101.*sleep 100/u);
  const end = endedInTime('the program', running, () => describedProcesses(place), 100);
  await expect(end).rejects.toThrow(/the program has not ended after 0\.1 s:\nsaid\n\ncomplained\n\n(?:.|\n)*\[S:\w+\] sleep 101/u);
  expect((await running.ended).exitCode).toBe(null);
  await killAll(null, place);
});

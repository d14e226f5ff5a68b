import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../app/plan/fold.ts';
import { executeRun } from './execute.ts';
import { executionOf, undetected, type RunOrder } from './testing-execution.ts';
import { recordsOf, startsOf } from './testing.ts';
import { SHELL } from './testing-tiny-shell.ts';
import { tinyOrder, writeTinyPackage, type Behaviour } from './testing-tiny.ts';

const [agent, registration] = ['MARSAgent/MARSAgentInstaller.exe', 'MARSAgent/StartOBRegistration.exe'];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'restart-begun-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Two steps; that the first one is done is told by nothing but the journal and its evidence. */
function twoSteps(behaviour: Behaviour): RunOrder {
  return undetected(tinyOrder(folder, { 'install-agent': behaviour }, ['install-agent', 'register-server']));
}

/** What a restart brings: the evidence of the first step, without a program of the chain. */
function restart({ packageFolder, stateFolder, steps = [] }: RunOrder): void {
  writeTinyPackage(packageFolder, steps, { 'install-agent': { copySeconds: 0 } });
  const env = { PATH: process.env['PATH'], SAMPLE_MACHINE: path.join(stateFolder, 'machine') };
  expect(spawnSync(SHELL, [path.join(packageFolder, agent), 'copy'], { env }).status).toBe(0);
}

describe.runIf(process.platform !== 'win32')('a program that has begun a restart', () => {
  it.each([
    ['with its work done, ends the run before the next program', {}, 'done', [agent, registration]],
    ['with work that the restart brings, is not started again', { evidence: false }, 'foundDone', [agent, registration]],
    ['with work that never comes, is started again', { evidence: false }, 'done', [agent, agent, registration]],
  ] as const)('%s', async (_, behaviour, found, starts) => {
    const order = twoSteps({ exitCode: 1641, ...behaviour });
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'restartFirst' });
    expect(startsOf(order)).toEqual([agent]);
    expect(fold(recordsOf(order))).toMatchObject({ phase: 'restartFirst', restartNeeded: true, failure: null });

    if (found === 'foundDone') restart(order);
    else writeTinyPackage(order.packageFolder, order.steps ?? []);
    expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
    expect(startsOf(order)).toEqual(starts);
  });
});

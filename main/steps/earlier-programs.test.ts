import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../app/plan/events.ts';
import { fold } from '../../app/plan/fold.ts';
import { journalPath, openJournal } from '../journal.ts';
import { valueOf } from '../package/testing.ts';
import { plainProcesses } from '../system/processes.ts';
import { executeRun } from './execute.ts';
import { executionOf, type RunOrder } from './testing-execution.ts';
import { recordsOf, startsOf } from './testing.ts';
import { tinyOrder } from './testing-tiny.ts';

let folder = '';
let survivor: ChildProcess | null = null;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'earlier-'));
});
afterEach(() => {
  survivor?.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A run whose program outlived it, and goes on for a moment after the next one began. */
function leftRunning(): RunOrder {
  const order = tinyOrder(folder, {}, ['install-sql']);
  mkdirSync(order.stateFolder, { recursive: true });
  survivor = spawn('/bin/sleep', ['0.6'], { stdio: 'ignore' });
  const pid = survivor.pid ?? 0;
  const began = plainProcesses.beganAt(pid) ?? '';
  const { journal } = valueOf(openJournal(journalPath(order.stateFolder)));
  const head = { runId: 'a', product: 'sample', program: '0.0.0', sample: true, resumed: false, plan: 'p' } as const;
  const step = 'install-sql';
  const events: readonly RunEvent[] = [
    { kind: 'runStarted', ...head, steps: [{ id: step, weight: 1 }] },
    { kind: 'stepStarted', step, attempt: 1 },
    { kind: 'programStarting', step, image: '/bin/sleep' },
    { kind: 'programStarted', step, pid, began, command: [] },
  ];
  for (const event of events) journal.append(event, new Date().toISOString());
  journal.close();
  return order;
}

/** Goes on after it, where the system tells the exit code, or does not. */
async function goOn(order: RunOrder, exitCode: number | null) {
  let held = 0;
  const watchEnd = () => {
    held += 1;
    return { exitCode: () => exitCode, release: () => void (held -= 1) };
  };
  const end = valueOf(await executeRun(executionOf(order, { processes: { ...plainProcesses, watchEnd } })));
  const records = recordsOf(order).slice(4);
  return { end, held, starts: startsOf(order), events: records.map(({ event }) => event), state: fold(recordsOf(order)) };
}

describe.runIf(process.platform === 'linux')('a program that outlived the run that started it', () => {
  it.each([
    ['with success and nothing to show, is run again', 0, 'finished', 1],
    ['with a restart to finish, has the run ask for it', 3010, 'finished', 1],
    ['with a restart that has begun, begins nothing more', 1641, 'restartFirst', 0],
    ['because Windows Installer was busy, is run again', 1618, 'finished', 1],
    ['with a failure, fails its step as if we had waited all the time', 1603, 'failed', 0],
    ['unseen, is run again where it left nothing', null, 'finished', 1],
  ] as const)('and ends %s', async (_, exitCode, end, starts) => {
    const gone = await goOn(leftRunning(), exitCode);
    expect([gone.end, gone.starts.length, gone.held]).toEqual([end, starts, 0]);
    expect(gone.events.find(({ kind }) => kind === 'programEnded')).toEqual({
      kind: 'programEnded',
      step: 'install-sql',
      outcome: exitCode === null ? 'unseen' : 'exited',
      exitCode,
    });
    expect(gone.state.restartNeeded).toBe(exitCode === 3010 || exitCode === 1641);
    expect(gone.state.failure).toEqual(exitCode === 1603 ? expect.objectContaining({ code: 'run.exitCode', exitCode }) : null);
  });

  it('is said to have ended unseen for as long as nothing newer is known of its step', () => {
    const events: readonly RunEvent[] = [
      {
        kind: 'runStarted',
        runId: 'a',
        product: 'sample',
        program: '1',
        sample: true,
        resumed: true,
        plan: 'p',
        steps: [{ id: 'install-sql', weight: 1 }],
      },
      { kind: 'programEnded', step: 'install-sql', outcome: 'unseen', exitCode: null },
      { kind: 'stepFoundDone', step: 'install-sql' },
      { kind: 'stepStarted', step: 'install-sql', attempt: 1 },
    ];
    const marks = [2, 3, 4].map((count) => {
      const records = events.slice(0, count).map((event, index) => ({ seq: index + 1, time: '', event }));
      return fold(records).steps[0]?.endUnseen;
    });
    expect(marks).toEqual([true, true, undefined]);
  });
});

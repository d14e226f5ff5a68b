import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunRecord } from '../../app/plan/events.ts';
import { plainProcesses } from '../system/processes.ts';
import { executeRun } from './execute.ts';
import { holderOf, takeLock } from './lock.ts';
import { mayRunUnseen, survivorOf } from './survivor.ts';
import { executionOf } from './testing-execution.ts';
import { programs, startsOf, useBench } from './testing.ts';

const bench = useBench();
const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
const dead = spawnSync(process.execPath, ['-e', '']).pid;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
});

afterAll(() => {
  other.kill('SIGKILL');
});

describe('the lock of a state folder', () => {
  it('is held until it is released, for this process as for any other', () => {
    const lock = takeLock(folder, process.pid, plainProcesses);
    expect(holderOf(folder, plainProcesses)).toBe(process.pid);
    expect(takeLock(folder, process.pid, plainProcesses)).toEqual({ kind: 'failed', failure: { code: 'run.locked', pid: process.pid } });
    if (lock.kind === 'ok') lock.value.release();
    expect(takeLock(folder, process.pid, plainProcesses).kind).toBe('ok');
  });

  it('of a living process is respected', () => {
    claim(other.pid, plainProcesses.beganAt(other.pid ?? 0));
    expect(takeLock(folder, process.pid, plainProcesses)).toEqual({ kind: 'failed', failure: { code: 'run.locked', pid: other.pid } });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.each([
    ['a dead process', () => claim(dead, null)],
    ['a process whose number another has now', () => claim(other.pid, 'earlier-1')],
    ['a process from before the machine was started', () => claim(other.pid, null, new Date('2001-01-01'))],
    ['a process that had our number before us', () => claim(process.pid, null, new Date(Date.now() - process.uptime() * 1000 - 10_000))],
  ])('of %s is taken over, and its claim removed', (_, claimed) => {
    claimed();
    const lock = takeLock(folder, process.pid, plainProcesses);
    expect([lock.kind, holderOf(folder, plainProcesses), readdirSync(folder).length]).toEqual(['ok', process.pid, 1]);
  });

  it('laid claim to by others at the same moment is given to none of them rather than to two', () => {
    const seen: string[] = [];
    // Another claims between our look at the dead ones and our claim.
    const processes = {
      ...plainProcesses,
      isAlive: (pid: number) => {
        seen.push(String(pid));
        return plainProcesses.isAlive(pid);
      },
      beganAt: (pid: number) => {
        if (pid === process.pid && seen.length === 0) claim(other.pid, null);
        return plainProcesses.beganAt(pid);
      },
    };
    expect(takeLock(folder, process.pid, processes)).toEqual({ kind: 'failed', failure: { code: 'run.locked', pid: other.pid } });
    expect(holderOf(folder, plainProcesses)).toBe(other.pid);
  });

  it('that cannot be written is a failure', () => {
    writeFileSync(path.join(folder, 'file'), '');
    expect(takeLock(path.join(folder, 'file', 'deeper'), process.pid, plainProcesses)).toMatchObject({
      kind: 'failed',
      failure: { code: 'file.unwritable', reason: 'ENOTDIR' },
    });
  });
});

function claim(pid: number | undefined, began: string | null, writtenAt = new Date()): void {
  const file = path.join(folder, `lock.${String(pid)}.${began ?? 'unknown'}`);
  writeFileSync(file, '');
  utimesSync(file, writtenAt, writtenAt);
}

describe('a run', () => {
  it('beside another on the same folder is refused, and the other finishes', async () => {
    const order = bench.order();
    const [first, second] = await Promise.all([executeRun(executionOf(order)), executeRun(executionOf(order))]);
    expect([first, second]).toEqual([
      { kind: 'ok', value: 'finished' },
      { kind: 'failed', failure: { code: 'run.locked', pid: process.pid } },
    ]);
    expect([startsOf(order), readdirSync(order.stateFolder).filter((name) => name.startsWith('lock'))]).toEqual([programs, []]);
  });

  it('on another folder of the same machine is refused too, and the lock is free afterwards', async () => {
    const machineLock = path.join(folder, 'machine');
    const orders = [bench.order(), bench.order()];
    const ends = await Promise.all(orders.map((order) => executeRun({ ...executionOf(order), machineLock })));
    expect(ends.filter(({ kind }) => kind === 'ok')).toHaveLength(1);
    expect(ends).toContainEqual({ kind: 'failed', failure: { code: 'run.locked', pid: process.pid } });
    expect(readdirSync(machineLock)).toEqual([]);
  });

  it('in a folder that cannot be made is a failure', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    const stateFolder = path.join(folder, 'file', 'state');
    const end = await executeRun({ ...executionOf(bench.order()), stateFolder });
    expect(end).toEqual({ kind: 'failed', failure: { code: 'file.unwritable', path: stateFolder, reason: 'ENOTDIR' } });
  });

  it('whose journal is damaged starts nothing', async () => {
    const order = bench.order();
    const execution = executionOf(order);
    writeFileSync(path.join(order.stateFolder, 'journal.jsonl'), 'x\n');
    expect(await executeRun(execution)).toMatchObject({ kind: 'failed', failure: { code: 'run.journalDamaged', line: 1 } });
    expect(startsOf(order)).toEqual([]);
  });
});

describe('a survivor', () => {
  const started = (pid: number, time: Date, began: string | null = null): RunRecord => ({
    seq: 1,
    time: time.toISOString(),
    event: { kind: 'programStarted', step: 'install-sql', pid, ...(began === null ? {} : { began }), command: [] },
  });
  it('is the program that was started and did not end', () => {
    const now = new Date();
    const ended: RunRecord = {
      seq: 2,
      time: now.toISOString(),
      event: { kind: 'programEnded', step: 'install-sql', outcome: 'exited', exitCode: 0 },
    };
    const alive = started(other.pid ?? 0, now);
    expect(survivorOf([alive], plainProcesses)).toEqual({ pid: other.pid, began: null, step: 'install-sql', since: now.getTime() });
    expect([[alive, ended], [], [started(dead, now)]].map((records) => survivorOf(records, plainProcesses))).toEqual([null, null, null]);
  });

  it('is the program that was about to be started and began then, though nobody wrote its number down', () => {
    const now = Date.now();
    const starting = (image: string, time: number): RunRecord => ({
      seq: 1,
      time: new Date(time).toISOString(),
      event: { kind: 'programStarting', step: 'install-sql', image },
    });
    const one = { ...plainProcesses, startedBetween: () => [other.pid ?? 0] };
    expect(survivorOf([starting('/setup', now)], one)).toMatchObject({ pid: other.pid, step: 'install-sql', since: now });
    expect(survivorOf([starting('/setup', now)], { ...plainProcesses, startedBetween: () => [] })).toBeNull();
    const untold = { ...plainProcesses, startedBetween: () => null };
    expect([survivorOf([starting('/setup', now)], untold), mayRunUnseen([starting('/setup', now)], untold)]).toEqual([null, true]);
    expect([mayRunUnseen([started(dead, new Date())], untold), mayRunUnseen([starting('/setup', 0)], untold)]).toEqual([false, false]);
  });

  it.runIf(process.platform === 'linux')('is known by the time of its process, to a tenth of a second', async () => {
    const before = Date.now();
    const child = spawn('/bin/sleep', ['60'], { stdio: 'ignore' });
    await once(child, 'spawn');
    const { startedBetween } = plainProcesses;
    expect(startedBetween('/bin/sleep', before - 100, Date.now() + 100)).toContain(child.pid);
    expect(startedBetween('/bin/sleep', before - 9000, before - 1000)).not.toContain(child.pid);
    expect(startedBetween('/bin/sleep', Date.now() + 1000, Date.now() + 9000)).not.toContain(child.pid);
    child.kill('SIGKILL');
  });

  it('is not another process that has its number now', () => {
    const began = plainProcesses.beganAt(other.pid ?? 0);
    const [same, another] = [began, 'earlier-1'].map((when) => survivorOf([started(other.pid ?? 0, new Date(), when)], plainProcesses));
    expect([same?.pid, another]).toEqual([other.pid, null]);
  });

  it.runIf(process.platform === 'linux')('is not a process that ended and that nobody asked how', async () => {
    // A shell that starts a child, tells its number, and becomes a program that never asks after it. The child ends when told.
    const shell = spawn('/bin/sh', ['-c', 'sh -c "read x <&3" & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
    const proc = (pid: number, name: string): string => readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');
    const [line] = (await once(shell.stdout!, 'data')) as [Buffer];
    const zombie = Number(line.toString('utf8'));
    await vi.waitFor(() => {
      expect(proc(shell.pid ?? 0, 'comm')).toBe('sleep\n');
    }, 10_000);
    (shell.stdio[3] as Writable).end('\n');
    await vi.waitFor(() => {
      expect(proc(zombie, 'stat')).toContain(') Z ');
    }, 10_000);
    expect([survivorOf([started(zombie, new Date())], plainProcesses), process.kill(zombie, 0)]).toEqual([null, true]);
    shell.kill('SIGKILL');
  });

  it('is not a process that got its number after the machine was started again', () => {
    expect(survivorOf([started(other.pid ?? 0, new Date('2001-01-01'))], plainProcesses)).toBeNull();
  });
});

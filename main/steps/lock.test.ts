import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunRecord } from '../../app/plan/events.ts';
import { executeRun } from './execute.ts';
import { holderOf, takeLock } from './lock.ts';
import { survivorOf } from './survivor.ts';
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
    const lock = takeLock(folder, process.pid);
    expect(holderOf(folder)).toBe(process.pid);
    expect(takeLock(folder, process.pid)).toEqual({ kind: 'failed', failure: { code: 'run.locked', pid: process.pid } });
    if (lock.kind === 'ok') lock.value.release();
    expect(takeLock(folder, process.pid).kind).toBe('ok');
  });

  it('of a living process is respected', () => {
    writeFileSync(path.join(folder, 'lock'), String(other.pid));
    expect(takeLock(folder, process.pid)).toEqual({ kind: 'failed', failure: { code: 'run.locked', pid: other.pid } });
  });

  it.each([
    ['a dead process', () => String(dead), new Date()],
    ['a process from before the machine was started', () => String(other.pid), new Date('2001-01-01')],
    ['a process that had our number before us', () => String(process.pid), new Date(Date.now() - process.uptime() * 1000 - 10_000)],
    ['nobody: it is torn', () => '', new Date()],
    ['nobody: it holds something else', () => 'x', new Date()],
  ])('of %s is taken over', (_, content, writtenAt) => {
    const file = path.join(folder, 'lock');
    writeFileSync(file, content());
    utimesSync(file, writtenAt, writtenAt);
    expect(takeLock(folder, process.pid).kind).toBe('ok');
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  });

  it('that cannot be written is a failure', () => {
    const nowhere = path.join(folder, 'nowhere');
    expect(takeLock(nowhere, process.pid)).toEqual({
      kind: 'failed',
      failure: { code: 'file.unwritable', path: path.join(nowhere, 'lock'), reason: 'ENOENT' },
    });
  });
});

describe('a run', () => {
  it('beside another on the same folder is refused, and the other finishes', async () => {
    const order = bench.order();
    const [first, second] = await Promise.all([executeRun(executionOf(order)), executeRun(executionOf(order))]);
    expect([first, second]).toEqual([
      { kind: 'ok', value: 'finished' },
      { kind: 'failed', failure: { code: 'run.locked', pid: process.pid } },
    ]);
    expect([startsOf(order), existsSync(path.join(order.stateFolder, 'lock'))]).toEqual([programs, false]);
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
  const started = (pid: number, time: Date): RunRecord => ({
    seq: 1,
    time: time.toISOString(),
    event: { kind: 'programStarted', step: 'install-sql', pid, command: [] },
  });
  it('is the program that was started and did not end', () => {
    const now = new Date();
    const ended: RunRecord = {
      seq: 2,
      time: now.toISOString(),
      event: { kind: 'programEnded', step: 'install-sql', outcome: 'exited', exitCode: 0 },
    };
    const alive = started(other.pid ?? 0, now);
    expect(survivorOf([alive])).toEqual({ pid: other.pid, step: 'install-sql', since: now.getTime() });
    expect([survivorOf([alive, ended]), survivorOf([]), survivorOf([started(dead, now)])]).toEqual([null, null, null]);
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
    expect([survivorOf([started(zombie, new Date())]), process.kill(zombie, 0)]).toEqual([null, true]);
    shell.kill('SIGKILL');
  });

  it('is not a process that got its number after the machine was started again', () => {
    expect(survivorOf([started(other.pid ?? 0, new Date('2001-01-01'))])).toBeNull();
  });
});

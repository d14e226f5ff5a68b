import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RunRecord } from '../app/plan/events.ts';
import { JournalUnwritable, openJournal, readJournal, type JournalFiles } from './journal.ts';

const folder = fs.mkdtempSync(path.join(tmpdir(), 'journal-faults-'));
const time = '2026-01-01T00:00:00.000Z';
let count = 0;

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

describe.each(['ENOSPC', 'EIO', 'EPERM', 'EBUSY'])('a file system that answers %s', (code) => {
  it.each([
    ['once', false],
    ['for ever', true],
  ])('%s, at any call: what was told is on disk, what was refused is not, and the journal goes on afterwards', (_, forEver) => {
    let nth = 0;
    for (let reached = true; reached;) {
      nth += 1;
      count += 1;
      const file = path.join(folder, `${String(count)}.jsonl`);
      const faulty = failing(nth, forEver, code);
      const told = writeThree(file, faulty.files);
      ({ reached } = faulty.seen);
      const when = `call ${String(nth)}`;
      expect(onDisk(file).slice(0, told.length), when).toEqual(told);
      // A line that was written and could be neither flushed nor cut off again stays; it is whole, and nothing was begun for it.
      expect(onDisk(file).length - told.length, when).toBeLessThanOrEqual(forEver ? 1 : 0);
      expect(writeThree(file, fs), when).toHaveLength(3);
      expect(
        onDisk(file).map(({ seq }) => seq),
        when,
      ).toEqual(onDisk(file).map((__, index) => index + 1));
    }
    expect(nth).toBeGreaterThan(8);
  });
});

it.each(['once', 'for ever'])(
  'progress that cannot be kept, %s, lets a run go on, and what it writes then is never a changed line',
  (how) => {
    let nth = 0;
    for (let reached = true; reached;) {
      nth += 1;
      const file = path.join(folder, `progress-${how}-${String(nth)}.jsonl`);
      const faulty = failing(nth, how === 'for ever', 'ENOSPC');
      writeSix(file, faulty.files);
      ({ reached } = faulty.seen);
      const before = onDisk(file).length;
      expect(writeThree(file, fs), `call ${String(nth)}`).toHaveLength(3);
      expect(onDisk(file), `call ${String(nth)}`).toHaveLength(before + 3);
    }
    expect(nth).toBeGreaterThan(14);
  },
);

/** Appends long and short records in turn, and goes on after each refusal. */
function writeSix(file: string, files: JournalFiles): void {
  const opened = openJournal(file, files);
  if (opened.kind === 'failed') return;
  for (const kind of ['long', 'short', 'long', 'short', 'long', 'short']) {
    try {
      opened.value.journal.append(
        kind === 'long' ? { kind: 'stepProgress', step: 'install-server', fraction: 0.5 } : { kind: 'runStopped' },
        time,
      );
    } catch (error) {
      if (!(error instanceof JournalUnwritable)) throw error;
    }
  }
  opened.value.journal.close();
}

/** Opens, appends three records and closes; ends at the first refusal, as a run does. The records that were told. */
function writeThree(file: string, files: JournalFiles): readonly RunRecord[] {
  const opened = openJournal(file, files);
  if (opened.kind === 'failed')
    return opened.failure.code === 'run.journalUnwritable' || opened.failure.code === 'file.unreadable' ? [] : never();
  const told: RunRecord[] = [];
  try {
    for (let number = 0; number < 3; number += 1) told.push(opened.value.journal.append({ kind: 'stopRequested' }, time));
  } catch (error) {
    if (!(error instanceof JournalUnwritable)) throw error;
  } finally {
    opened.value.journal.close();
  }
  return told;
}

/** The real file system whose n-th call (or every one from it on) fails; closing fails after it closed. */
function failing(nth: number, forEver: boolean, code: string): { readonly files: JournalFiles; readonly seen: { reached: boolean } } {
  const seen = { reached: false };
  let calls = 0;
  const fail = (): void => {
    calls += 1;
    if (calls !== nth && !(forEver && calls > nth)) return;
    seen.reached = true;
    throw Object.assign(new Error(code), { code });
  };
  const before =
    <A extends unknown[], R>(real: (...args: A) => R) =>
    (...args: A): R => {
      fail();
      return real(...args);
    };
  const files = {
    existsSync: fs.existsSync,
    readFileSync: before(fs.readFileSync as (...args: unknown[]) => unknown),
    openSync: before(fs.openSync),
    ftruncateSync: before(fs.ftruncateSync),
    writeSync: (...args: readonly [number, Buffer, number, number, number]) => {
      try {
        fail();
      } catch (error) {
        if (code === 'ENOSPC') halfOf(args);
        throw error;
      }
      return fs.writeSync(...args);
    },
    fsyncSync: before(fs.fsyncSync),
    closeSync: (file: number) => {
      fs.closeSync(file);
      fail();
    },
  };
  return { files: files as unknown as JournalFiles, seen };
}

/** A disk that becomes full takes part of a text. */
function halfOf([file, bytes, offset, length, position]: readonly [number, Buffer, number, number, number]): void {
  fs.writeSync(file, bytes, offset, Math.floor(length / 2), position);
}

function onDisk(file: string): readonly RunRecord[] {
  const read = readJournal(file);
  return read.kind === 'ok' ? read.value.records : never();
}

function never(): never {
  throw new Error('a failure that a fault must not lead to');
}

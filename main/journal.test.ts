import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { RunEvent, RunRecord } from '../app/plan/events.ts';
import { JournalUnwritable, openJournal, readJournal, type Journal } from './journal.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'journal-'));
const time = '2026-01-01T00:00:00.000Z';
const events: readonly RunEvent[] = [
  {
    kind: 'runStarted',
    runId: 'r',
    product: 'sample',
    program: '1',
    sample: true,
    resumed: false,
    plan: 'p',
    steps: [{ id: 'install-sql', weight: 9 }],
  },
  { kind: 'stepStarted', step: 'install-sql', attempt: 1 },
  { kind: 'programStarting', step: 'install-sql', image: 'C:\\package\\setup.exe' },
  { kind: 'programStarted', step: 'install-sql', pid: 7, command: ['Été à "Noël"\n', '<passphrase>'] },
  { kind: 'programEnded', step: 'install-sql', outcome: 'exited', exitCode: -1 },
  { kind: 'runFinished', restartNeeded: false },
];
let count = 0;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the journal', () => {
  it('gives back what was written, numbered from 1, also when it is opened again', () => {
    const file = fresh();
    write(file, events.slice(0, 2));
    write(file, events.slice(2));
    expect(records(file)).toEqual(events.map((event, index) => ({ seq: index + 1, time, event })));
  });

  it('has a record on disk when it returns it', () => {
    const file = fresh();
    const journal = open(file);
    for (const event of events) {
      const record = journal.append(event, time);
      expect(records(file).at(-1)).toEqual(record);
    }
    journal.close();
  });

  it('is empty where there is no file', () => {
    expect(readJournal(fresh())).toEqual({ kind: 'ok', value: { records: [], length: 0, lastSum: '' } });
  });

  it('cut anywhere is an earlier state of itself, and goes on from there', () => {
    const { bytes, all } = written();
    const file = fresh();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length }), (length) => {
        writeFileSync(file, bytes.subarray(0, length));
        const whole = bytes.subarray(0, length).filter((byte) => byte === 0x0a).length;
        expect(records(file)).toEqual(all.slice(0, whole));
        write(file, [{ kind: 'runStopped' }]);
        expect(readFileSync(file).at(-1)).toBe(0x0a);
        expect(records(file)).toEqual([...all.slice(0, whole), { seq: whole + 1, time, event: { kind: 'runStopped' } }]);
      }),
      { numRuns: 60 },
    );
  });

  it('with one byte changed is refused, or ends before it', () => {
    const { bytes, all } = written();
    const file = fresh();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(bytes);
        changed[at] = (bytes[at] ?? 0) ^ flip;
        writeFileSync(file, changed);
        const read = readJournal(file);
        if (read.kind === 'failed') expect(read.failure.code).toMatch(/^run\.journal(?:Damaged|Newer)$/u);
        else expect([read.value.records, at]).toEqual([all.slice(0, -1), bytes.length - 1]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['taken out', (lines: string[]) => [...lines.slice(0, 1), ...lines.slice(2)], 2],
    ['moved', (lines: string[]) => [lines[0], lines[2], lines[1], ...lines.slice(3)], 2],
    ['doubled', (lines: string[]) => [...lines.slice(0, 2), ...lines.slice(1)], 3],
    ['put in', (lines: string[]) => ['{}', ...lines], 1],
    ['of version 2', (lines: string[]) => [lines[0]?.replace('"v":5', '"v":2'), ...lines.slice(1)], 1],
    ['of version 1', (lines: string[]) => [lines[0]?.replace('"v":5', '"v":1'), ...lines.slice(1)], 1],
    ['of version 0', (lines: string[]) => [lines[0]?.replace('"v":5', '"v":0'), ...lines.slice(1)], 1],
  ])('with a line %s is damaged there', (_, change, line) => {
    const { bytes } = written();
    const file = fresh();
    writeFileSync(file, `${change(bytes.toString('utf8').trim().split('\n')).join('\n')}\n`);
    expect(readJournal(file)).toEqual({ kind: 'failed', failure: { code: 'run.journalDamaged', path: file, line } });
  });

  it('of a newer version is refused and left as it is', () => {
    const file = fresh();
    writeFileSync(file, '{"v":6,"sum":"x"} {"new":true}\n');
    expect(openJournal(file)).toEqual({ kind: 'failed', failure: { code: 'run.journalNewer', path: file, version: 6 } });
    expect(readFileSync(file, 'utf8')).toBe('{"v":6,"sum":"x"} {"new":true}\n');
  });

  it('that cannot be opened is a failure', () => {
    const file = path.join(folder, 'nowhere', 'journal.jsonl');
    expect(openJournal(file)).toEqual({ kind: 'failed', failure: { code: 'run.journalUnwritable', path: file, reason: 'ENOENT' } });
    const directory = fresh();
    mkdirSync(directory);
    expect(openJournal(directory)).toEqual({ kind: 'failed', failure: { code: 'file.unreadable', path: directory, reason: 'EISDIR' } });
  });

  it('that can no longer be written throws its failure', () => {
    const file = fresh();
    const journal = open(file);
    journal.append({ kind: 'runStopped' }, time);
    journal.close();
    expect(failureOf(() => journal.append({ kind: 'runStopped' }, time))).toEqual({
      code: 'run.journalUnwritable',
      path: file,
      reason: 'EBADF',
    });
    expect(records(file)).toHaveLength(1);
  });

  it('says nothing of a torn tail that is no line at all', () => {
    const { bytes, all } = written();
    const file = fresh();
    writeFileSync(file, bytes);
    appendFileSync(file, Buffer.from([0, 0, 0xff]));
    expect(records(file)).toEqual(all);
  });
});

function fresh(): string {
  count += 1;
  return path.join(folder, `${String(count)}.jsonl`);
}

function open(file: string): Journal {
  const opened = openJournal(file);
  if (opened.kind === 'failed') throw new Error(JSON.stringify(opened.failure));
  return opened.value.journal;
}

function write(file: string, more: readonly RunEvent[]): void {
  const journal = open(file);
  for (const event of more) journal.append(event, time);
  journal.close();
}

function records(file: string): readonly RunRecord[] {
  const read = readJournal(file);
  if (read.kind === 'failed') throw new Error(JSON.stringify(read.failure));
  return read.value.records;
}

function written(): { readonly bytes: Buffer; readonly all: readonly RunRecord[] } {
  const file = fresh();
  write(file, events);
  return { bytes: readFileSync(file), all: records(file) };
}

function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof JournalUnwritable) return error.failure;
    throw error;
  }
  return null;
}

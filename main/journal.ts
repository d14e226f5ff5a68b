import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import type { Failure } from '../app/failure.ts';
import type { Outcome } from '../app/outcome.ts';
import { failed, ok } from '../app/outcome.ts';
import { runRecord, type RunEvent, type RunRecord } from '../app/plan/events.ts';
import { parseJson } from '../app/parse-json.ts';
import { systemCode } from './system/system-code.ts';

/**
 * Version of the journal's lines; a reader refuses a newer one. 2: programs have a beginning beside their number. 3: what is
 * about to be started is written down too. 4: progress of steps is kept. 5: a restart that has begun.
 */
const JOURNAL_VERSION = 5;
/** Hex digits of the chained SHA-256 kept a line: 64 bits find any accident, which is what they are for. */
const SUM_DIGITS = 16;

/** The part of the file system that a journal needs: an argument, so that every call can be made to fail. */
export type JournalFiles = Pick<
  typeof fs,
  'existsSync' | 'readFileSync' | 'openSync' | 'ftruncateSync' | 'writeSync' | 'fsyncSync' | 'closeSync'
>;

/** The journal of a session: what is written in it was on disk before it was announced to anybody. */
export interface Journal {
  /** Appends and flushes one event, and returns its record. Throws {@link JournalUnwritable}: then nothing may start. */
  readonly append: (event: RunEvent, time: string) => RunRecord;
  readonly close: () => void;
}

/** Where the journal of a state folder is. */
export function journalPath(stateFolder: string): string {
  return path.join(stateFolder, 'journal.jsonl');
}

/** Thrown through whatever is going on when the journal cannot be written; the run ends with its failure. */
export class JournalUnwritable extends Error {
  readonly failure: Failure;

  constructor(path: string, error: unknown) {
    super(systemCode(error));
    this.failure = { code: 'run.journalUnwritable', path, reason: systemCode(error) };
  }
}

interface ReadJournal {
  readonly records: readonly RunRecord[];
  /** Bytes that hold whole records; what follows is a torn tail. */
  readonly length: number;
  readonly lastSum: string;
}

/** All records of a journal; none when there is no file. A torn last line is dropped, a changed one refused. */
export function readJournal(path: string, files: JournalFiles = fs): Outcome<ReadJournal> {
  if (!files.existsSync(path)) return ok({ records: [], length: 0, lastSum: '' });
  let content: Buffer;
  try {
    content = files.readFileSync(path);
  } catch (error) {
    return failed({ code: 'file.unreadable', path, reason: systemCode(error) });
  }
  return parseJournal(content, path);
}

/** Opens a journal to go on after its last whole record. */
export function openJournal(
  path: string,
  files: JournalFiles = fs,
): Outcome<{ readonly journal: Journal; readonly records: readonly RunRecord[] }> {
  const read = readJournal(path, files);
  if (read.kind === 'failed') return read;
  try {
    // Not for appending: Windows would refuse to cut the torn tail off such a file.
    const file = files.openSync(path, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600);
    try {
      files.ftruncateSync(file, read.value.length);
    } catch (error) {
      files.closeSync(file);
      throw error;
    }
    return ok({ journal: appender(file, path, read.value, files), records: read.value.records });
  } catch (error) {
    return failed({ code: 'run.journalUnwritable', path, reason: systemCode(error) });
  }
}

function appender(file: number, path: string, { records, lastSum, length }: ReadJournal, files: JournalFiles): Journal {
  let seq = records.at(-1)?.seq ?? 0;
  let previous = lastSum;
  let end = length;
  /** Something stands behind the last record that could not be cut off. */
  let isDirty = false;
  return {
    append: (event, time) => {
      const record: RunRecord = { seq: seq + 1, time, event };
      const { line, sum } = lineOf(record, previous);
      try {
        // A line over the rest of another one would be a changed line, which no reader takes for a torn one.
        if (isDirty) files.ftruncateSync(file, end);
        isDirty = true;
        writeAll(file, line, end, files);
        files.fsyncSync(file);
        isDirty = false;
      } catch (error) {
        isDirty &&= !cutOff(file, end, files);
        throw new JournalUnwritable(path, error);
      }
      seq += 1;
      previous = sum;
      end += line.length;
      return record;
    },
    close: () => {
      try {
        files.closeSync(file);
      } catch {
        // Every line was flushed when it was written: nothing is left to lose.
      }
    },
  };
}

function lineOf(record: RunRecord, previous: string): { readonly line: Buffer; readonly sum: string } {
  const payload = JSON.stringify(record);
  const sum = sumOf(JOURNAL_VERSION, previous, payload);
  return { line: Buffer.from(`${JSON.stringify({ v: JOURNAL_VERSION, sum })} ${payload}\n`), sum };
}

/** A disk that is nearly full takes part of a line without complaint. */
function writeAll(file: number, bytes: Buffer, start: number, files: JournalFiles): void {
  let done = 0;
  while (done < bytes.length) done += files.writeSync(file, bytes, done, bytes.length - done, start + done);
}

/** Takes a half-written line away; whether it is gone. The failure of the write is the one that is told. */
function cutOff(file: number, length: number, files: JournalFiles): boolean {
  try {
    files.ftruncateSync(file, length);
    return true;
  } catch {
    return false;
  }
}

function parseJournal(content: Buffer, path: string): Outcome<ReadJournal> {
  const records: RunRecord[] = [];
  let length = 0;
  let lastSum = '';
  while (length < content.length) {
    const end = content.indexOf(0x0a, length);
    if (end === -1) break;
    const line = parseLine(content.toString('utf8', length, end), lastSum);
    if (line.kind === 'newer') return failed({ code: 'run.journalNewer', path, version: line.version });
    if (line.kind === 'damaged') return failed({ code: 'run.journalDamaged', path, line: records.length + 1 });
    records.push(line.record);
    lastSum = line.sum;
    length = end + 1;
  }
  return ok({ records, length, lastSum });
}

type ParsedLine =
  | { readonly kind: 'record'; readonly record: RunRecord; readonly sum: string }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged' };

function parseLine(line: string, previous: string): ParsedLine {
  const space = line.indexOf(' ');
  const head = parseJson(line.slice(0, space)) as { v?: unknown; sum?: unknown } | null;
  if (typeof head?.v !== 'number' || head.v < 1 || typeof head.sum !== 'string') return { kind: 'damaged' };
  if (head.v > JOURNAL_VERSION) return { kind: 'newer', version: head.v };
  const payload = line.slice(space + 1);
  if (sumOf(head.v, previous, payload) !== head.sum) return { kind: 'damaged' };
  const record = runRecord.safeParse(parseJson(payload));
  return record.success ? { kind: 'record', record: record.data, sum: head.sum } : { kind: 'damaged' };
}

/**
 * Chained, so that a line cannot be taken out or moved unnoticed; over the version too, or a flipped bit could make a line one
 * of an earlier version, which was summed without it.
 */
function sumOf(version: number, previous: string, payload: string): string {
  const hash = createHash('sha256').update(previous).update(payload);
  if (version > 1) hash.update(String(version));
  return hash.digest('hex').slice(0, SUM_DIGITS);
}

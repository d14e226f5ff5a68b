import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { parseJson } from '../../app/parse-json.ts';
import { isAbsence } from '../system/system-code.ts';
import { encodingOf, HEAD_BYTES, textOfLog } from './log-encoding.ts';
import { isPattern } from './logs-named.ts';

/**
 * Puts the log of an earlier attempt aside, as `<log>.1`, `<log>.2` …: its error ids and its line of success are not
 * the next attempt's. Where that is not possible (somebody has it open), the program writes behind it, and how much of it is
 * the earlier attempt's is noted beside it; where its folder cannot be made, the program says so itself. Logs that a pattern names
 * are the vendor's own and stay: each is followed from where it ends now.
 */
export function makeRoomFor(log: string, move: typeof renameSync = renameSync): void {
  if (isPattern(log)) return;
  let number = 1;
  while (existsSync(`${log}.${String(number)}`)) number += 1;
  try {
    mkdirSync(path.dirname(log), { recursive: true });
    if (existsSync(log)) move(log, `${log}.${String(number)}`);
    rmSync(noteOf(log), { force: true });
  } catch {
    noteWhatIsThere(log);
  }
}

/** The text that the present attempt wrote into its log; empty where there is none, null where it could not be read. */
export function textOfAttempt(log: string): string | null {
  const bytes = bytesOf(log);
  if (bytes === 'absent') return '';
  if (bytes === 'unreadable') return null;
  const earlier = notedBefore(log);
  const isKept = earlier !== null && digestOf(bytes.subarray(0, earlier.bytes)) === earlier.sha256;
  if (!isKept) return textOfLog(bytes);
  // The mark that tells the encoding stands at the beginning of the file.
  return textOfLog(bytes.subarray(earlier.bytes), encodingOf(bytes.subarray(0, HEAD_BYTES)));
}

/** What was there before an attempt: a program that empties its log first leaves other bytes in its place. */
const note = z.strictObject({ bytes: z.int(), sha256: z.string() });

function noteOf(log: string): string {
  return `${log}.before.json`;
}

/** Where even that cannot be written, the log is taken whole, as one that nobody holds. */
function noteWhatIsThere(log: string): void {
  const bytes = bytesOf(log);
  if (typeof bytes === 'string') return;
  try {
    writeFileSync(noteOf(log), JSON.stringify({ bytes: bytes.length, sha256: digestOf(bytes) } satisfies z.infer<typeof note>));
  } catch {
    return;
  }
}

function notedBefore(log: string): z.infer<typeof note> | null {
  const bytes = bytesOf(noteOf(log));
  return typeof bytes === 'string' ? null : (note.safeParse(parseJson(bytes.toString('utf8'))).data ?? null);
}

/** What has it open for a moment, as a scanner does, makes no good installation an unproven one: tried again. */
function bytesOf(file: string): Buffer | 'absent' | 'unreadable' {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      return readFileSync(file);
    } catch (error) {
      if (isAbsence(error)) return 'absent';
    }
  }
  return 'unreadable';
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

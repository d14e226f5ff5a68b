import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { partialAnswers } from '../../app/answers/answers.ts';
import { setupMode } from '../../app/answers/mode.ts';
import { pageId } from '../../app/flow/page-id.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { extractResult } from '../../app/package/part-report.ts';
import { productIds } from '../../app/products/product-id.ts';
import { packageChoice } from '../../app/session/snapshot.ts';
import { removeLeftSecretFiles } from '../steps/secret-file.ts';
import { systemCode } from '../system/system-code.ts';

/** Schema of what is kept of a session: where it is, what was answered, what was extracted. Never a secret. */
const sessionFile = z.strictObject({
  schemaVersion: z.literal(1),
  savedAt: z.string(),
  product: z.enum(productIds),
  /** Sessions of earlier versions of this program knew no other. */
  mode: setupMode.default('install'),
  page: pageId,
  answers: partialAnswers,
  /** The extracted package, with the hashes its programs had. */
  extracted: extractResult.nullable(),
  /** Where the parts lie and where they go, while they are not extracted. */
  package: packageChoice.nullable().default(null),
});

/** See {@link sessionFile}. */
export type SessionFile = z.infer<typeof sessionFile>;

/** The folder of the session that is going on. */
export function currentFolder(stateRoot: string): string {
  return path.join(stateRoot, 'current');
}

/** Sessions that were put away, in a folder each, named by the time. Nothing here is ever removed by this program. */
export function earlierFolder(stateRoot: string): string {
  return path.join(stateRoot, 'earlier');
}

/** What was kept of a session; null when there is nothing, or nothing this version can read. */
export function readSession(folder: string): SessionFile | null {
  try {
    const parsed = sessionFile.safeParse(JSON.parse(readFileSync(path.join(folder, 'session.json'), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps a session: written beside, flushed, then moved over, so that a kill leaves the old or the new one whole. */
export function writeSession(folder: string, session: SessionFile): Outcome<null> {
  return writeWhole(path.join(folder, 'session.json'), `${JSON.stringify(session, null, 2)}\n`);
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, text: string, move: typeof renameSync = renameSync): Outcome<null> {
  const temporary = `${file}.new`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const handle = openSync(temporary, 'w', 0o600);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    moveHeld(temporary, file, move);
    return ok(null);
  } catch (error) {
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  }
}

/** A virus scanner holds a file for a moment after it was written: Windows then answers one of these. */
const HELD: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);
const [MOVE_TRIES, MOVE_PAUSE_MS] = [5, 30];

/** Moves a file over another; one that somebody holds is tried again, a little later each time. */
function moveHeld(from: string, to: string, move: typeof renameSync): void {
  for (let tried = 1; ; tried += 1) {
    try {
      move(from, to);
      return;
    } catch (error) {
      if (tried === MOVE_TRIES || !HELD.has(systemCode(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, tried * MOVE_PAUSE_MS);
    }
  }
}

/** Puts the present session away, journal and logs with it; only secret files are deleted. Returns where it went, or null. */
export function archiveSession(stateRoot: string, time: Date): Outcome<string | null> {
  const current = currentFolder(stateRoot);
  if (!existsSync(current)) return ok(null);
  const [left] = removeLeftSecretFiles(current);
  if (left !== undefined) return failed({ code: 'run.secretFileLeft', path: left });
  const earlier = freeName(path.join(earlierFolder(stateRoot), time.toISOString().replace(/[:.]/gu, '-')));
  try {
    mkdirSync(path.dirname(earlier), { recursive: true });
    renameSync(current, earlier);
    return ok(earlier);
  } catch (error) {
    return failed({ code: 'file.unwritable', path: current, reason: systemCode(error) });
  }
}

function freeName(folder: string): string {
  let free = folder;
  for (let number = 2; existsSync(free); number += 1) free = `${folder}-${String(number)}`;
  return free;
}

import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { systemCode } from './system-code.ts';

/** What is written beside a file before it takes its place. */
const BESIDE = '.new';

/** Writes a file whole or not at all. */
export function writeWhole(file: string, text: string, move: typeof renameSync = renameSync): Outcome<null> {
  const temporary = `${file}${BESIDE}`;
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
    tryToRemove(temporary);
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  }
}

/** Removes what writes that a kill or the system ended left beside the files of a folder. */
export function removeBegunFiles(folder: string): void {
  for (const name of namesIn(folder)) if (name.endsWith(BESIDE)) tryToRemove(path.join(folder, name));
}

/** Where even that is refused, it is tried again at the next start. */
function tryToRemove(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch {
    return;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
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

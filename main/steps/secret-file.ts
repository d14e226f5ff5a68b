import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { systemCode } from '../system/system-code.ts';

/** Only the owner; on Windows the folder's own access list (made by the installer of this program) does this. */
const OWNER_ONLY = 0o600;

/** Creates a file that only its owner can read. An existing one is removed first, never written through. */
export function writeSecretFile(file: string, text: string): Outcome<null> {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    rmSync(file, { force: true });
    writeRest(file, null, text);
    return ok(null);
  } catch (error) {
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  }
}

/**
 * Creates a file that only its owner can read and that stays. One that is there is never replaced, whatever it holds; but the
 * beginning of this very text, which a full disk or a kill left, gets its rest.
 */
export function keepSecretFile(file: string, text: string): Outcome<null> {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const begun = textIn(file);
    if (begun !== null && !text.startsWith(begun)) return failed({ code: 'run.secretFileDiffers', path: file });
    writeRest(file, begun, text);
    return ok(null);
  } catch (error) {
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  }
}

/** Removes a secret file; true when it is gone. One that somebody holds, such as a virus scanner, is tried again a few times. */
export async function removeSecretFile(file: string, pauseMs: number): Promise<boolean> {
  for (let tried = 1; tried < REMOVE_TRIES; tried += 1) {
    if (removeNow(file)) return true;
    await wait(pauseMs);
  }
  return removeNow(file);
}

const REMOVE_TRIES = 6;

/** Removes what a killed run left in the folder of secret files. Asked once none of its programs runs any more. What could not be removed. */
export function removeLeftSecretFiles(stateFolder: string): readonly string[] {
  const folder = path.join(stateFolder, 'secret');
  return listed(folder)
    .map((name) => path.join(folder, name))
    .filter((file) => !removeNow(file));
}

function removeNow(file: string): boolean {
  try {
    rmSync(file, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Null where there is no file. */
function textIn(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Nothing that is there is written over. */
function writeRest(file: string, begun: string | null, text: string): void {
  write(openSync(file, begun === null ? 'wx' : 'a', OWNER_ONLY), text.slice(begun?.length ?? 0));
  chmodSync(file, OWNER_ONLY);
}

/** Writes through to the disk, and closes. */
function write(handle: number, text: string): void {
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

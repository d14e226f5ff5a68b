import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { systemCode } from '../system/system-code.ts';

/** Only the owner; on Windows the folder's own access list (made by the installer of this program) does this. */
const OWNER_ONLY = 0o600;

/** Creates a file that only its owner can read. An existing one is removed first, never written through. */
export function writeSecretFile(file: string, text: string): Outcome<null> {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    rmSync(file, { force: true });
    writeNew(file, text);
    return ok(null);
  } catch (error) {
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  }
}

/** Creates a file that only its owner can read and that stays. One that is there is never replaced, whatever it holds. */
export function keepSecretFile(file: string, text: string): Outcome<null> {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeNew(file, text);
    return ok(null);
  } catch (error) {
    const reason = systemCode(error);
    return failed(reason === 'EEXIST' ? { code: 'run.secretFileDiffers', path: file } : { code: 'file.unwritable', path: file, reason });
  }
}

/** Removes a secret file; true when it is gone. */
export function removeSecretFile(file: string): boolean {
  try {
    rmSync(file, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Removes what a killed run left in the folder of secret files. Asked once none of its programs runs any more. */
export function removeLeftSecretFiles(stateFolder: string): void {
  const folder = path.join(stateFolder, 'secret');
  for (const name of listed(folder)) removeSecretFile(path.join(folder, name));
}

function writeNew(file: string, text: string): void {
  const handle = openSync(file, 'wx', OWNER_ONLY);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(file, OWNER_ONLY);
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

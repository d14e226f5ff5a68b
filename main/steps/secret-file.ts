import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { failed, type Outcome } from '../../app/outcome.ts';
import type { PrivatePlaces } from '../system/private-places.ts';
import { systemCode } from '../system/system-code.ts';

/** Creates a file that nobody else can read. An existing one is removed first, never written through. */
export function writeSecretFile(file: string, text: string, places: PrivatePlaces): Outcome<null> {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    rmSync(file, { force: true });
  } catch (error) {
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  }
  return places.createFile(file, text);
}

/** Creates a file that nobody else can read and that stays. One that is there is never replaced, whatever it holds. */
export function keepSecretFile(file: string, text: string, places: PrivatePlaces): Outcome<null> {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  }
  const created = places.createFile(file, text);
  const isThere = created.kind === 'failed' && created.failure.code === 'file.unwritable' && created.failure.reason === 'EEXIST';
  return isThere ? failed({ code: 'run.secretFileDiffers', path: file }) : created;
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

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

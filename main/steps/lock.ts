import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { systemCode } from '../system/system-code.ts';
import { isAlive } from './survivor.ts';

/** Holds a state folder for one run at a time. */
export interface RunLock {
  readonly release: () => void;
}

/** Takes the lock of a state folder. One whose owner is dead is taken over. */
export function takeLock(stateFolder: string, pid: number): Outcome<RunLock> {
  const file = path.join(stateFolder, 'lock');
  const owner = ownerOf(file);
  if (owner !== null && owner !== pid && isAlive(owner)) return failed({ code: 'run.locked', pid: owner });
  if (owner !== null) rmSync(file, { force: true });
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, String(pid));
    closeSync(handle);
  } catch (error) {
    const winner = ownerOf(file);
    if (winner !== null) return failed({ code: 'run.locked', pid: winner });
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  }
  return ok({
    release: () => {
      rmSync(file, { force: true });
    },
  });
}

/** The process whose number the lock holds; null where there is no lock or nothing legible in it. */
function ownerOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : 0;
  } catch {
    return null;
  }
}

import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { systemCode } from '../system/system-code.ts';
import { isAlive, isBeforeBoot } from './survivor.ts';

/** Holds a state folder for one run at a time. */
export interface RunLock {
  readonly release: () => void;
}

/** Takes the lock of a state folder. One whose owner is dead is taken over. */
export function takeLock(stateFolder: string, pid: number): Outcome<RunLock> {
  const file = lockFile(stateFolder);
  const holder = holderOf(stateFolder);
  if (holder !== null) return failed({ code: 'run.locked', pid: holder });
  try {
    rmSync(file, { force: true });
    writeFileSync(file, String(pid), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const winner = holderOf(stateFolder);
    if (winner !== null) return failed({ code: 'run.locked', pid: winner });
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  }
  return ok({
    release: () => {
      rmSync(file, { force: true });
    },
  });
}

/** The living process that holds a state folder; null where there is none. */
export function holderOf(stateFolder: string): number | null {
  try {
    const file = lockFile(stateFolder);
    const pid = Number(readFileSync(file, 'utf8'));
    const isHeld = Number.isInteger(pid) && isAlive(pid) && !isOfEarlierProcess(pid, statSync(file).mtimeMs);
    return isHeld ? pid : null;
  } catch {
    return null;
  }
}

/** Numbers of processes come again: after a restart of the machine, and in the place of one that ended, our own included. */
function isOfEarlierProcess(pid: number, writtenAt: number): boolean {
  const startedAt = Date.now() - process.uptime() * 1000;
  return isBeforeBoot(writtenAt) || (pid === process.pid && writtenAt < startedAt - CLOCK_GRAIN_MS);
}

/** File systems keep times in steps of up to two seconds. */
const CLOCK_GRAIN_MS = 2000;

function lockFile(stateFolder: string): string {
  return path.join(stateFolder, 'lock');
}

import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { programDataFolder } from '../../app/machine/program-data.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { isSameProcess, type Processes } from '../system/processes.ts';
import { systemCode } from '../system/system-code.ts';
import { isBeforeBoot } from './survivor.ts';

/** Holds a folder for one run at a time. */
export interface RunLock {
  readonly release: () => void;
}

/**
 * Takes the lock of a folder: a session's, or the one that stands for the whole machine. Everybody lays down a claim with
 * the owner in its name before looking at the claims of others, so two can never both hold it (both may be refused),
 * no torn file can be misread, and a claim whose owner is dead counts for nothing.
 */
export function takeLock(folder: string, pid: number, processes: Processes): Outcome<RunLock> {
  const claim = path.join(folder, `lock.${String(pid)}.${processes.beganAt(pid) ?? UNKNOWN}`);
  try {
    mkdirSync(folder, { recursive: true });
    removeDeadClaims(folder, processes);
    writeFileSync(claim, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const reason = systemCode(error);
    if (reason === 'EEXIST') return failed({ code: 'run.locked', pid });
    removeClaim(claim);
    return failed({ code: 'file.unwritable', path: claim, reason });
  }
  const release = (): void => {
    removeClaim(claim);
  };
  const other = claimsIn(folder).find((one) => one.file !== path.basename(claim) && isHeld(folder, one, processes));
  if (other === undefined) return ok({ release });
  release();
  return failed({ code: 'run.locked', pid: other.pid });
}

/** Takes away the claims of processes that are gone: they count for nothing, and nobody else would. */
export function removeDeadClaims(folder: string, processes: Processes): void {
  for (const dead of claimsIn(folder).filter((one) => !isHeld(folder, one, processes)))
    rmSync(path.join(folder, dead.file), { force: true });
}

/** Takes a claim away; one that somebody holds open is tried again for as long as this process lives, and counts for nothing after. */
function removeClaim(claim: string): void {
  try {
    rmSync(claim, { force: true });
  } catch {
    setTimeout(removeClaim, RELEASE_PAUSE_MS, claim).unref();
  }
}

const RELEASE_PAUSE_MS = 100;

/** The folder whose lock stands for the whole machine, whoever runs this program with whatever state folder. */
export function machineLockFolder(platform: NodeJS.Platform): string {
  return platform === 'win32' ? programDataFolder : '/var/lock/backup-server-setup';
}

/** The living process that holds a folder; null where there is none. */
export function holderOf(folder: string, processes: Processes): number | null {
  return claimsIn(folder).find((claim) => isHeld(folder, claim, processes))?.pid ?? null;
}

/** Stands for a beginning that the system does not tell. */
const UNKNOWN = 'unknown';

interface Claim {
  readonly file: string;
  readonly pid: number;
  readonly began: string | null;
}

function claimsIn(folder: string): readonly Claim[] {
  return listed(folder).flatMap((file) => {
    const [, pid, began = UNKNOWN] = /^lock\.(\d+)\.([\w-]+)$/u.exec(file) ?? [];
    return pid === undefined ? [] : [{ file, pid: Number(pid), began: began === UNKNOWN ? null : began }];
  });
}

function isHeld(folder: string, { file, pid, began }: Claim, processes: Processes): boolean {
  if (!isSameProcess(processes, pid, began)) return false;
  return began !== null || !isOfEarlierProcess(pid, statSync(path.join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

/** Where beginnings are not told: numbers come again after a restart of the machine, and in the place of one that ended. */
function isOfEarlierProcess(pid: number, writtenAt: number): boolean {
  const startedAt = Date.now() - process.uptime() * 1000;
  return isBeforeBoot(writtenAt) || (pid === process.pid && writtenAt < startedAt - CLOCK_GRAIN_MS);
}

/** File systems keep times in steps of up to two seconds. */
const CLOCK_GRAIN_MS = 2000;

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

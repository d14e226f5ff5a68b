import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunRecord } from '../../app/plan/events.ts';
import type { StepId } from '../../app/plan/step.ts';

const INTERVAL_MS = 250;
/** The system's clock may be set a little between two looks at it; a restart of a server takes longer. */
const CLOCK_TOLERANCE_MS = 60_000;

/** A program that goes on although the run that started it is gone. */
export interface Survivor {
  readonly pid: number;
  readonly step: StepId;
  /** When it was started, in milliseconds since 1970. */
  readonly since: number;
}

/**
 * The program that was running when this program was killed, if the journal knows one that did not end and its
 * process is there. Installers outlive us on purpose: killing one half-way is worse than waiting for it.
 */
export function survivorOf(records: readonly RunRecord[]): Survivor | null {
  const last = [...records].reverse().find(({ event }) => event.kind === 'programStarted' || event.kind === 'programEnded');
  if (last?.event.kind !== 'programStarted') return null;
  const { pid, step } = last.event;
  const since = Date.parse(last.time);
  return isBeforeBoot(since) || !isAlive(pid) ? null : { pid, step, since };
}

/** Waits until a process has ended, until `limit` (milliseconds since 1970), or until `isEnough` says to wait no longer. */
export async function waitForEnd(pid: number, limit: number, isEnough: () => boolean): Promise<void> {
  while (isAlive(pid) && !isEnough() && Date.now() < limit) await wait(INTERVAL_MS);
}

/** Whether a process with this number runs. EPERM means it does, and is somebody else's. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}

/** In a container nobody may ask how an orphan ended; then Linux keeps its number for ever (proc(5), state Z). */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return /^\) [ZX] /u.test(text.slice(text.lastIndexOf(')')));
  } catch {
    return false;
  }
}

/** Whether a time was before this machine was started: a process noted then is gone, whatever has its number now. */
export function isBeforeBoot(time: number): boolean {
  return time < Date.now() - uptime() * 1000 - CLOCK_TOLERANCE_MS;
}

import { setTimeout as wait } from 'node:timers/promises';
import type { RunRecord } from '../../app/plan/events.ts';

const INTERVAL_MS = 250;

/**
 * The process of a program that was running when this program was killed, if the journal knows one that did not
 * end. Installers outlive us on purpose: killing one half-way is worse than waiting for it.
 */
export function survivorOf(records: readonly RunRecord[]): number | null {
  const last = [...records].reverse().find(({ event }) => event.kind === 'programStarted' || event.kind === 'programEnded');
  return last?.event.kind === 'programStarted' ? last.event.pid : null;
}

/** Waits until a process has ended, or until `signal` says to wait no longer. */
export async function waitForEnd(pid: number, signal: AbortSignal): Promise<void> {
  while (isAlive(pid) && !signal.aborted) await wait(INTERVAL_MS);
}

/** Whether a process with this number exists. EPERM means it does, and is somebody else's. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}

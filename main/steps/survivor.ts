import { uptime } from 'node:os';
import type { RunRecord } from '../../app/plan/events.ts';
import type { StepId } from '../../app/plan/step.ts';
import { isSameProcess, plainProcesses, type Processes } from '../system/processes.ts';

/** The system's clock may be set a little between two looks at it; a restart of a server takes longer. */
const CLOCK_TOLERANCE_MS = 60_000;

/** A program that goes on although the run that started it is gone. */
export interface Survivor {
  readonly pid: number;
  /** When its process began, as the system tells it; null where that was not known. */
  readonly began: string | null;
  readonly step: StepId;
  /** When it was started, in milliseconds since 1970. */
  readonly since: number;
}

/**
 * The program that was running when this program was killed, if the journal knows one that did not end and its
 * process is there: the same number and the same beginning. Installers outlive us on purpose: killing one half-way is
 * worse than waiting for it.
 */
export function survivorOf(records: readonly RunRecord[], processes: Processes = plainProcesses): Survivor | null {
  const last = [...records].reverse().find(({ event }) => event.kind === 'programStarted' || event.kind === 'programEnded');
  if (last?.event.kind !== 'programStarted') return null;
  const { pid, step, began = null } = last.event;
  const since = Date.parse(last.time);
  return isBeforeBoot(since) || !isSameProcess(processes, pid, began) ? null : { pid, began, step, since };
}

/** Whether a time was before this machine was started: a process noted then is gone, whatever has its number now. */
export function isBeforeBoot(time: number): boolean {
  return time < Date.now() - uptime() * 1000 - CLOCK_TOLERANCE_MS;
}

import { uptime } from 'node:os';
import type { RunEvent, RunRecord } from '../../app/plan/events.ts';
import type { StepId } from '../../app/plan/step.ts';
import { isSameProcess, type Processes } from '../system/processes.ts';

/** The system's clock may be set a little between two looks at it; a restart of a server takes longer. */
const CLOCK_TOLERANCE_MS = 60_000;
/** A process begins after its intent was written, however slow the disk that flushed it; and clocks are read in steps. */
const START_WINDOW_MS = { before: 2000, after: 60_000 } as const;

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
 * process is there: the same number and the same beginning. One whose start could not be written down any more is known by
 * its image and the time of its intent. One that has ended, but not what it started, is still at work. Installers outlive us on purpose: killing one half-way is worse than waiting for it.
 */
export function survivorOf(records: readonly RunRecord[], processes: Processes): Survivor | null {
  const { event, time } = lastOfProgram(records) ?? {};
  if (event === undefined || event.kind === 'programEnded') return null;
  const since = Date.parse(time ?? '');
  if (isBeforeBoot(since)) return null;
  const { step } = event;
  if (event.kind === 'programStarted') {
    const { pid, began = null } = event;
    const isAtWork = isSameProcess(processes, pid, began) || processes.startedBy(pid, began).length > 0;
    return isAtWork ? { pid, began, step, since } : null;
  }
  const [pid] = unnamed(event.image, since, processes) ?? [];
  return pid === undefined ? null : { pid, began: processes.beganAt(pid), step, since };
}

/** Whether a program may run of which nobody can tell here: its intent is the last that was written, and the system names no processes. */
export function mayRunUnseen(records: readonly RunRecord[], processes: Processes): boolean {
  const { event, time } = lastOfProgram(records) ?? {};
  if (event?.kind !== 'programStarting') return false;
  const since = Date.parse(time ?? '');
  return !isBeforeBoot(since) && unnamed(event.image, since, processes) === null;
}

/** Whether a time was before this machine was started: a process noted then is gone, whatever has its number now. */
export function isBeforeBoot(time: number): boolean {
  return time < Date.now() - uptime() * 1000 - CLOCK_TOLERANCE_MS;
}

type OfProgram = Extract<RunEvent, { readonly kind: `program${string}` }>;

function lastOfProgram(records: readonly RunRecord[]): { readonly event: OfProgram; readonly time: string } | undefined {
  return records.flatMap(({ event, time }) => (isOfProgram(event) ? [{ event, time }] : [])).at(-1);
}

function isOfProgram(event: RunEvent): event is OfProgram {
  return event.kind === 'programStarting' || event.kind === 'programStarted' || event.kind === 'programEnded';
}

/** Processes of an image that began when its intent was written; null where the system does not tell. */
function unnamed(image: string, since: number, processes: Processes): readonly number[] | null {
  return processes.startedBetween(image, since - START_WINDOW_MS.before, since + START_WINDOW_MS.after);
}

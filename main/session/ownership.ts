import { andThen, failed, ok, type Outcome } from '../../app/outcome.ts';
import { holderOf } from '../steps/lock.ts';
import type { Processes } from '../system/processes.ts';
import type { ActiveSession } from './active-session.ts';
import { readSession } from './session-files.ts';

/** Whether a run may begin in the folder of a session. */
export function mayRun(session: ActiveSession): Outcome<null> {
  return andThen(stillOurs(session), () => unheld(session.folder, session.environment.processes));
}

/**
 * Whether what is on disk is still this session. Only runs hold a lock: between them another window or a command may begin, resume or
 * put away a setup in the same folder, and whoever did so last is the one that is kept.
 */
export function stillOurs({ folder, work }: Pick<ActiveSession, 'folder' | 'work'>): Outcome<null> {
  const read = readSession(folder);
  // Nobody can go on with it, so that nothing is lost.
  if (read.kind === 'failed') return read.failure.code === 'session.damaged' ? ok(null) : read;
  return (read.value?.id ?? null) === work.onDisk ? ok(null) : failed({ code: 'session.taken', path: folder });
}

/** Whether no living process has a run in a folder. */
export function unheld(folder: string, processes: Processes): Outcome<null> {
  return freeOf(holderOf(folder, processes));
}

/** What stands in the way where a process, by its number, still works on a session; null: none does. */
export function freeOf(pid: number | null): Outcome<null> {
  return pid === null ? ok(null) : failed({ code: 'run.locked', pid });
}

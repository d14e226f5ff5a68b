import { isRestartPending } from '../checks/installable.ts';
import { setupOf } from '../session/setup-of.ts';
import type { Snapshot } from '../session/snapshot.ts';

/** What a restart is wanted for: a run that goes on only after it, one that it finishes, or Windows before anything was installed. */
export type RestartReason = 'goOn' | 'finish' | 'windows';

/** Seconds until Windows restarts: long enough for this program to close, and for `shutdown /a`. */
const DELAY_SECONDS = 10;

/** The longest comment that Windows keeps with a restart, in characters (reference of `shutdown`). */
const LONGEST_COMMENT = 512;

/** What this computer would be restarted for now; null where nothing waits for that, and for the sample or another server's facts. */
export function restartReason(snapshot: Snapshot): RestartReason | null {
  const { product, factsSource, run, checks } = snapshot;
  if (product === null || product.sample || factsSource !== null || setupOf(snapshot) === null) return null;
  if (run.phase === 'none') return !checks.running && isRestartPending(checks) ? 'windows' : null;
  if (!run.restartNeeded) return null;
  return run.phase === 'restartFirst' ? 'goOn' : run.phase === 'finished' ? 'finish' : null;
}

/**
 * Arguments of `shutdown.exe` (learn.microsoft.com, windows-commands/shutdown): a restart that is planned, for the maintenance of an
 * application (major reason 4, minor 1). A delay above 0 closes programs without asking (`/f` is implied), which the question says.
 */
export function restartArguments(comment: string): readonly string[] {
  return ['/r', '/t', String(DELAY_SECONDS), '/d', 'p:4:1', '/c', comment.slice(0, LONGEST_COMMENT)];
}

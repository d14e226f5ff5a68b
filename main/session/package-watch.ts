import { andThenAsync, type Outcome } from '../../app/outcome.ts';
import { mayExtract } from '../../app/package/may-extract.ts';
import type { PackageInspection } from '../../app/package/part-report.ts';
import type { PackageState, Snapshot } from '../../app/session/snapshot.ts';
import { isRemembered } from '../package/digest-memory.ts';
import { inspectPackage } from '../package/inspect.ts';
import { verifyPackage } from '../package/verify.ts';
import { watchFolder } from '../package/watch-folder.ts';
import type { ActiveSession } from './active-session.ts';
import { isBusy, keep, sumsOf, working } from './package-state.ts';
import { verifyInspected } from './package-work.ts';

/**
 * Watches the chosen folder while something in it is in the way, and looks again by itself when it changes: a
 * replaced part is verified, the others are not read again. To be called whenever the package's state changed.
 */
export function watchParts(session: ActiveSession): void {
  const { parts } = session.work;
  const folder = folderToWatch(session.store.read().package);
  if (parts.watch?.folder === folder) return;
  parts.watch?.close();
  parts.watch = null;
  if (folder === null) return;
  const look = (): void => void lookAgain(session, folder);
  parts.watch = { ...watchFolder(folder, look), folder };
  // What came while the others were verified is no change any more, but it is new.
  setImmediate(look);
}

/** Only while the user waits for files: not during work, and no more once everything is there. */
function folderToWatch(state: PackageState): string | null {
  if (state.kind === 'chosen') return state.inspection.ok ? null : state.inspection.folder;
  return state.kind === 'verified' && !mayExtract(state.result) ? state.inspection.folder : null;
}

async function lookAgain(session: ActiveSession, folder: string): Promise<void> {
  const before = session.store.read().package;
  if (isBusy(session) || folderToWatch(before) !== folder) return;
  const found = await andThenAsync(await sumsOf(session), (sums) => inspectPackage({ folder, sums }));
  // Looking is no work that anybody has to wait for: what the user did meanwhile stands, and what is there then is looked at.
  if (session.store.read().package !== before) return lookAgain(session, folder);
  // What cannot be looked at now may be there again at the next change: the last picture stays.
  if (isBusy(session) || found.kind === 'failed' || found.value.kind === 'tree') return;
  const inspection = found.value;
  if (before.kind === 'chosen') return void keep(session, { kind: 'chosen', inspection, problem: before.problem });
  await ((await hasNewParts(session, inspection)) ? verifyInspected(session, inspection) : judgeKnown(session, inspection));
}

/** Whether some part that may be right was not read yet. */
async function hasNewParts({ work }: ActiveSession, { folder, parts }: PackageInspection): Promise<boolean> {
  for (const { name, status, expected } of parts) {
    if (status === 'unchecked' && expected !== null && !(await isRemembered(work.parts.memory, folder, name))) return true;
  }
  return false;
}

/** Everything that may be right was read before: the result is drawn from memory, without a flicker of progress. */
async function judgeKnown(session: ActiveSession, inspection: PackageInspection): Promise<Outcome<Snapshot>> {
  const { tools } = session.environment;
  const { memory } = session.work.parts;
  const result = await working(session, async (signal) =>
    andThenAsync(await sumsOf(session), (sums) => verifyPackage({ folder: inspection.folder, sums, tools, memory, signal, growing: true })),
  );
  if (result.kind === 'failed') return result;
  return keep(session, { kind: 'verified', inspection, result: result.value, problem: null });
}

import { areOld } from '../../app/checks/results-age.ts';
import { firstBlocker } from '../../app/flow/may-leave.ts';
import { ok, type Outcome } from '../../app/outcome.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { ActiveSession } from './active-session.ts';
import { checkForRun } from './check-for-run.ts';
import { startRun } from './run-work.ts';

/**
 * What *Install*, *Resume* and *Try again* do: start the run or go on with it. Checks are run again before a run goes on, whatever is
 * known of them, and before a new one where they are too old. Where one of them blocks now, the wizard is on its page instead.
 */
export async function install(session: ActiveSession): Promise<Outcome<Snapshot>> {
  const { store, work } = session;
  const before = store.read();
  // Refused there, with the reason: no reason to ask the server anything.
  if (work.run !== null || firstBlocker(before) !== null) return startRun(session);
  if (before.run.phase === 'none' && !hasOldChecks(session)) return startRun(session);
  const checked = await checkForRun(session);
  if (checked.kind === 'failed') return checked;
  if (checked.value.kind === 'blocked') return ok(store.change({ page: checked.value.page }));
  return startRun(session, checked.value.facts);
}

function hasOldChecks({ store, environment }: ActiveSession): boolean {
  const { server, sql } = store.read().checks;
  return [server, sql].some((run) => run !== null && areOld(run, environment.now()));
}

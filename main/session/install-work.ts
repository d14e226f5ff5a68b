import { blockerOf } from '../../app/flow/may-leave.ts';
import { areOld } from '../../app/checks/results-age.ts';
import { ok, type Outcome } from '../../app/outcome.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { ActiveSession } from './active-session.ts';
import { checkStageOf } from './check-work.ts';
import { startRun } from './run-work.ts';

const stages = [
  { stage: 'server', page: 'prerequisites' },
  { stage: 'sql', page: 'sql' },
] as const;

/**
 * What *Install* does: starts the run, after checks that are too old were run again. Where one of them blocks now, the
 * wizard is on its page instead. A run that goes on asks no checks: what it has installed itself would be in its way.
 */
export async function install(session: ActiveSession): Promise<Outcome<Snapshot>> {
  const { store, environment, work } = session;
  const { run, checks } = store.read();
  if (run.phase !== 'none' || work.run !== null) return startRun(session);
  for (const { stage, page } of stages) {
    const known = checks[stage];
    if (known === null || !areOld(known, environment.now())) continue;
    const checked = await checkStageOf(session, stage);
    if (checked.kind === 'failed') return checked;
    if (blockerOf(page, checked.value) !== null) return ok(store.change({ page }));
  }
  return startRun(session);
}

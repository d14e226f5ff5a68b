import type { MachineChange } from '../../app/inventory/inventory.ts';
import type { Step } from '../../app/plan/step.ts';
import type { ActiveSession } from './active-session.ts';
import type { MachineWatch } from './machine-watch.ts';
import { writeReport } from './report.ts';

/**
 * Writes the report of a run that has ended, and leads to *Finish* where it is finished. Until then a finished run keeps its
 * session; a failed one can be tried again, or put away, as soon as its report is there: looking for what changed takes seconds.
 */
export async function reportEnd(session: ActiveSession, steps: readonly Step[], watch: MachineWatch): Promise<void> {
  const { store, work, environment } = session;
  const { run } = store.read();
  // At once without what changed: it has to be there whatever happens meanwhile.
  report(session, steps, null);
  if (run.phase !== 'finished') work.run = null;
  if (run.phase !== 'finished' && run.phase !== 'failed') return;
  try {
    const changes = await watch.changes();
    // The state is another one as soon as another run, or another session in the same folder, has begun.
    if (store.read().run === run) report(session, steps, changes);
  } catch (error) {
    environment.log.bug(error);
  }
  if (run.phase === 'finished') store.change({ page: 'finish' });
}

/** A report that meets a bug takes nothing else along. */
function report(session: ActiveSession, steps: readonly Step[], changes: readonly MachineChange[] | null): void {
  try {
    writeReport(session, steps, changes);
  } catch (error) {
    session.environment.log.bug(error);
  }
}

import type { Failure } from '../../app/failure.ts';
import type { MachineChange } from '../../app/inventory/inventory.ts';
import { failed, type Outcome } from '../../app/outcome.ts';
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
  if (isOthers(run.failure)) {
    work.run = null;
    return;
  }
  // At once without what changed: it has to be there whatever happens meanwhile.
  tellReport(session, steps, null);
  if (run.phase !== 'finished') work.run = null;
  if (run.phase !== 'finished' && run.phase !== 'failed') return;
  try {
    const changes = await watch.changes();
    // The state is another one as soon as another run, or another session in the same folder, has begun.
    if (store.read().run === run) tellReport(session, steps, changes);
  } catch (error) {
    environment.log.bug(error);
  }
  if (run.phase === 'finished') store.change({ page: 'finish' });
}

/** The run did not begin, since another one has the folder: its report is not ours to write. */
function isOthers(failure: Failure | null): boolean {
  return failure?.code === 'run.locked' || failure?.code === 'session.taken';
}

/** What could not be written is told, whatever kept it from being written; the run has ended as it has. */
function tellReport(session: ActiveSession, steps: readonly Step[], changes: readonly MachineChange[] | null): void {
  const { store, folder } = session;
  const written = tryToWrite(session, steps, changes);
  const report =
    written.kind === 'ok'
      ? ({ kind: 'written', path: written.value } as const)
      : ({ kind: 'notWritten', failure: written.failure, folder } as const);
  store.change({ report });
}

function tryToWrite(session: ActiveSession, steps: readonly Step[], changes: readonly MachineChange[] | null): Outcome<string> {
  try {
    return writeReport(session, steps, changes);
  } catch (error) {
    return failed({ code: 'unexpected', reference: session.environment.log.bug(error) });
  }
}

import type { MachineFacts } from '../../app/machine/facts.ts';
import { andThen, ok, type Outcome } from '../../app/outcome.ts';
import type { CheckRun } from '../../app/checks/result.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { ActiveSession } from './active-session.ts';
import { checkAtOnce } from './check-work.ts';

/** The pages that show the checks of a stage, in the order of the wizard. */
const stages = [
  { stage: 'server', page: 'prerequisites' },
  { stage: 'sql', page: 'sql' },
] as const;

/** What the checks say of a run that begins now: nothing against it, by these facts; or which of them block, and the page of the first. */
export type ReadyForRun =
  | { readonly kind: 'ready'; readonly facts: MachineFacts }
  | { readonly kind: 'blocked'; readonly checks: readonly string[]; readonly page: Snapshot['page'] };

/**
 * All checks by facts of now, for a run that begins or goes on: of the window and of the command line. What steps that were begun left on
 * the server is no obstacle (`begun` of the context).
 */
export async function checkForRun(session: ActiveSession): Promise<Outcome<ReadyForRun>> {
  return andThen(await checkAtOnce(session), (facts): Outcome<ReadyForRun> => {
    const { checks } = session.store.read();
    const [first] = stages.filter(({ stage }) => blockingOf(checks[stage]).length > 0);
    if (first === undefined) return ok({ kind: 'ready', facts });
    return ok({ kind: 'blocked', checks: blockingOf(checks[first.stage]), page: first.page });
  });
}

function blockingOf(run: CheckRun | null): readonly string[] {
  return run === null ? [] : run.results.filter(({ blocking }) => blocking).map(({ name }) => name);
}

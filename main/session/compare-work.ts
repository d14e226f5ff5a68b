import { compareRuns, earlierRun, type EarlierRun } from '../../app/checks/compare-runs.ts';
import type { CheckRun } from '../../app/checks/result.ts';
import { runChecks } from '../../app/checks/run-checks.ts';
import { factsFile } from '../../app/machine/facts-file.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { CheckComparison, Snapshot } from '../../app/session/snapshot.ts';
import { readJsonFile } from '../system/json-file.ts';
import type { ActiveSession } from './active-session.ts';
import { contextOf } from './check-context.ts';

/** Compares the checks of the server with a file: an earlier run, or facts, which are judged by the same rules. Null ends that. */
export function compareWith(session: ActiveSession, file: string | null): Outcome<Snapshot> {
  const { store, work } = session;
  const run = store.read().checks.server;
  if (file === null) {
    work.checks = { facts: work.checks?.facts ?? null, earlier: null };
    return ok(store.change({ comparison: null }));
  }
  if (run === null) return failed({ code: 'session.notNow', call: 'checks.compare', state: 'notRun' });
  const earlier = readEarlier(session, file);
  if (earlier.kind === 'failed') return earlier;
  work.checks = { facts: work.checks?.facts ?? null, earlier: earlier.value };
  return ok(store.change({ comparison: comparisonOf(file, earlier.value, run) }));
}

/** What is compared after a new run: still the file that was chosen, else the run before. */
export function comparisonAfter({ store, work }: ActiveSession, before: CheckRun | null, run: CheckRun): CheckComparison | null {
  const file = store.read().comparison?.file ?? null;
  const earlier = work.checks?.earlier ?? null;
  if (file !== null && earlier !== null) return comparisonOf(file, earlier, run);
  return before === null ? null : comparisonOf(null, before, run);
}

/** Only what is shown is compared: checks of SQL Server are on their own page. */
function comparisonOf(file: string | null, earlier: EarlierRun, run: CheckRun): CheckComparison {
  const { stages } = run;
  const results = earlier.results.filter(({ stage }) => stage === undefined || stages.includes(stage));
  return { file, host: earlier.host.name, finishedAt: earlier.finishedAt, changes: [...compareRuns({ ...earlier, results }, run)] };
}

function readEarlier(session: ActiveSession, file: string): Outcome<EarlierRun> {
  const asRun = readJsonFile(file, earlierRun, 'checkRun');
  // A facts file has a version of its own, so its newest is no newer run.
  if (asRun.kind === 'ok' || !['file.malformed', 'file.newerVersion'].includes(asRun.failure.code)) return asRun;
  const asFacts = readJsonFile(file, factsFile, 'facts');
  if (asFacts.kind === 'failed') return asRun;
  const { facts, gatheredAt } = asFacts.value;
  return ok(runChecks({ facts, context: contextOf(session), stages: ['server'], only: null, gatheredAt, finishedAt: gatheredAt }));
}

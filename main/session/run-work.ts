import path from 'node:path';
import { refusedSecret } from '../../app/errors/refused-secret.ts';
import { firstBlocker } from '../../app/flow/may-leave.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import { andThen, andThenAsync, failed, ok, type Outcome } from '../../app/outcome.ts';
import type { ExtractResult } from '../../app/package/part-report.ts';
import type { RunRecord } from '../../app/plan/events.ts';
import { foldOne } from '../../app/plan/fold.ts';
import { latestRecords } from '../../app/plan/latest-records.ts';
import { reasonToStay } from '../../app/plan/reason-to-stay.ts';
import type { Step } from '../../app/plan/step.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { redactor } from '../../app/support/redact.ts';
import { hashFiles } from '../package/hash-files.ts';
import { executeRun, type Execution } from '../steps/execute.ts';
import { usualPatience } from '../steps/run-context.ts';
import { machineLockFolder } from '../steps/lock.ts';
import type { ActiveSession } from './active-session.ts';
import { batcher } from './batcher.ts';
import { watchMachine, type MachineWatch } from './machine-watch.ts';
import { mayRun, stillOurs } from './ownership.ts';
import { readyPlan } from './plan-work.ts';
import { arrangeReturn, cancelReturn, endedForRestart } from './return-work.ts';
import { reportEnd } from './run-end.ts';

/**
 * Starts the run, or goes on with an interrupted one. Returns once it has begun; the end is told by the snapshot. `facts` are
 * those of a moment ago, where somebody has them.
 */
export async function startRun(session: ActiveSession, facts: MachineFacts | null = null): Promise<Outcome<Snapshot>> {
  const { store, work, environment } = session;
  const before = store.read();
  if (work.run !== null) return failed({ code: 'session.notNow', call: 'run.start', state: before.run.phase });
  const blocker = firstBlocker(before);
  if (blocker !== null || before.package.kind !== 'extracted')
    return failed({ code: 'session.notNow', call: 'run.start', state: blocker?.kind ?? 'package' });
  // Taken before the first await, so that nothing else begins or changes while the run is planned.
  work.run = { kill: new AbortController(), stopRequested: false };
  let begun = false;
  try {
    const ready = andThen(await readyPlan(session, facts), (plan) => andThen(mayRun(session), () => ok(plan)));
    if (ready.kind === 'failed') return ready;
    store.change({ page: 'installation', run: { ...before.run, phase: 'running', failure: null }, report: null });
    const watch = await watchMachine(session, ready.value, before.run.phase === 'none');
    begun = true;
    work.ended = execute(session, ready.value.steps, watch, before.package.result).catch(
      (error: unknown) => void environment.log.bug(error),
    );
    return ok(store.read());
  } finally {
    if (!begun) giveBack(session, before);
  }
}

/** What was planned did not begin: everything is as it was. */
function giveBack({ work, store }: ActiveSession, { page, run, report }: Snapshot): void {
  work.run = null;
  if (store.read().run !== run) store.change({ page, run, report });
}

/** Asks the run to stop after the step that runs; asked again, ends the program that runs. Refused in a phase that cannot be left. */
export function stopRun(session: ActiveSession): Outcome<null> {
  const { run } = session.work;
  const state = session.store.read().run;
  // A run that has ended still has its report written.
  const isGoingOn = state.phase === 'running' || state.phase === 'stopping';
  if (run === null || !isGoingOn) return failed({ code: 'session.notNow', call: 'run.stop', state: state.phase });
  const stay = reasonToStay(state);
  if (stay !== null) return failed({ code: 'run.cannotBeLeft', ...stay });
  if (run.stopRequested) run.kill.abort();
  run.stopRequested = true;
  session.store.change({ run: { ...state, phase: 'stopping' } });
  return ok(null);
}

/** The run, and what is told of it when it has ended. */
async function execute(session: ActiveSession, steps: readonly Step[], watch: MachineWatch, programs: ExtractResult): Promise<void> {
  const { environment, store, work } = session;
  const own = work.run;
  try {
    await apply(session, steps, watch, programs);
    environment.log.write('run.ended', { phase: store.read().run.phase });
    await reportEnd(session, steps, watch);
  } finally {
    // By now it may be the next one's.
    if (work.run === own) work.run = null;
  }
}

/** Applies the steps; what nobody expected is a failure of the run. */
async function apply(session: ActiveSession, steps: readonly Step[], watch: MachineWatch, programs: ExtractResult): Promise<void> {
  const { environment, store, work } = session;
  const batch = batcher((records) => {
    work.recent = latestRecords(work.recent, records);
    environment.emit('run.records', records);
  });
  const release = environment.hold();
  try {
    const end = await executeRun({ ...executionOf(session, steps, programs, batch.add), prove: watch.prove });
    if (end.kind === 'failed') store.change({ run: { ...store.read().run, phase: 'failed', failure: end.failure } });
    forgetRefused(session);
    if (endedForRestart(store.read().run)) await arrangeReturn(session);
  } catch (error) {
    const reference = environment.log.bug(error);
    store.change({ run: { ...store.read().run, phase: 'failed', failure: { code: 'unexpected', reference } } });
  } finally {
    batch.flush();
    session.facts.forget();
    release();
  }
}

/** A password that was not the right one is asked for anew: to try again with it would fail again. */
function forgetRefused({ environment: { secrets }, store }: ActiveSession): void {
  const name = refusedSecret(store.read().run.failure);
  if (name === null) return;
  secrets.forget(name);
  store.change({ secretsSet: [...secrets.names()] });
}

function executionOf(
  session: ActiveSession,
  steps: readonly Step[],
  { destination: packageFolder, programs, adopted }: ExtractResult,
  onRecord: (record: RunRecord) => void,
): Omit<Execution, 'prove'> {
  const { environment, system, product, folder, work } = session;
  const kill = work.run?.kill ?? new AbortController();
  return {
    stateFolder: folder,
    product,
    program: environment.version,
    steps,
    now: environment.now,
    machineLock: product.sample ? null : machineLockFolder(process.platform),
    onLocked: () => takePlace(session),
    context: {
      patience: usualPatience,
      places: environment.tools.places,
      temp: path.join(folder, 'temp'),
      processes: environment.processes,
      system,
      secrets: environment.secrets.get,
      packageFolder,
      isAdopted: adopted === true,
      programHashes: new Map(programs.map((program) => [program.path, program.sha256])),
      hashFiles: (paths) => hashFiles({ paths, tools: environment.tools }),
      redact: redactor(environment.secrets.values),
      isStopRequested: () => work.run?.stopRequested ?? false,
      signal: kill.signal,
    },
    onRecord: (record) => {
      onRecord(record);
      takeIn(record, session);
    },
  };
}

/** Only with the locks: the entry may be the one of whoever has them, or the folder. */
function takePlace(session: ActiveSession): Promise<Outcome<null>> {
  return andThenAsync(stillOurs(session), async () => {
    await cancelReturn(session);
    return ok(null);
  });
}

/** The state that the window shows: a run that was asked to stop goes on for a while, and says so. */
function takeIn(record: RunRecord, { store, work }: ActiveSession): void {
  if (record.event.kind === 'logLine') return;
  const state = foldOne(store.read().run, record);
  const isStopping = work.run?.stopRequested === true && state.phase === 'running';
  store.change({ run: isStopping ? { ...state, phase: 'stopping' } : state });
}

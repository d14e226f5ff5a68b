import type * as z from 'zod';
import { answers as answersSchema, upgradeAnswers, upgradePart } from '../../app/answers/answers.ts';
import { refusedSecret } from '../../app/errors/refused-secret.ts';
import type { Failure } from '../../app/failure.ts';
import { firstBlocker } from '../../app/flow/may-leave.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import { andThen, failed, ok, type Outcome } from '../../app/outcome.ts';
import type { DryRunResult } from '../../app/plan/dry-run.ts';
import type { RunRecord } from '../../app/plan/events.ts';
import { foldOne } from '../../app/plan/fold.ts';
import { latestRecords } from '../../app/plan/latest-records.ts';
import { planSetup, secretsOfPlan } from '../../app/plan/plan.ts';
import { reasonToStay } from '../../app/plan/reason-to-stay.ts';
import { setupContext, type SetupAnswers } from '../../app/plan/plan-context.ts';
import type { Step } from '../../app/plan/step.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { redactor } from '../../app/support/redact.ts';
import { hashFiles } from '../package/hash-files.ts';
import { dryRun } from '../steps/dry-run.ts';
import { executeRun, type Execution } from '../steps/execute.ts';
import { usualPatience } from '../steps/run-context.ts';
import { machineLockFolder } from '../steps/lock.ts';
import type { ActiveSession } from './active-session.ts';
import { watchMachine, type MachineWatch, type Planned } from './machine-watch.ts';
import { writeReport } from './report.ts';
import { arrangeReturn, cancelReturn, endedForRestart } from './return-work.ts';

/** How long records are collected before the window gets them: often enough to look live, seldom enough to cost nothing. */
const BATCH_MS = 100;

/** The steps for the answers given so far, to be shown: on what was last known of the machine. */
export async function planOf(session: ActiveSession): Promise<Outcome<readonly Step[]>> {
  return andThen(await planned(session, session.facts.recent), ({ steps }) => ok(steps));
}

/** The plan, with what it was made of. */
async function planned(session: ActiveSession, learn: () => Promise<MachineFacts>): Promise<Outcome<Planned>> {
  const complete = completeAnswers(session);
  if (complete.kind === 'failed') return complete;
  const facts = await learn();
  const { product, folder: stateFolder } = session;
  const context = setupContext({ ...complete.value, product, facts, stateFolder });
  return andThen(context, (known) => ok({ steps: planSetup(known), answers: complete.value.answers, facts }));
}

/** The answers to all that this mode asks; what else was answered is not asked for. */
function completeAnswers({ store }: ActiveSession): Outcome<SetupAnswers> {
  const { answers: given, mode } = store.read();
  if (mode === 'upgrade') {
    const parsed = upgradeAnswers.safeParse(upgradePart(given));
    return parsed.success ? ok({ mode, answers: parsed.data }) : failed(openQuestion(parsed.error));
  }
  const parsed = answersSchema.safeParse(given);
  return parsed.success ? ok({ answers: parsed.data }) : failed(openQuestion(parsed.error));
}

function openQuestion({ issues }: z.ZodError): Failure {
  return { code: 'run.answerMissing', topic: String(issues[0]?.path[0] ?? '') };
}

/** What a run would do now, step by step. It gets the doors that only read. */
export async function dryRunOf(session: ActiveSession): Promise<Outcome<DryRunResult[]>> {
  const plan = await planned(session, session.facts.gather);
  if (plan.kind === 'failed') return plan;
  const { package: chosen } = session.store.read();
  const packageFolder = chosen.kind === 'extracted' ? chosen.result.destination : null;
  return ok(await dryRun(plan.value.steps, { doors: session.system, packageFolder }));
}

/**
 * Starts the run, or goes on with an interrupted one. Returns once it has begun; the end is told by the snapshot. `facts` are
 * those of a moment ago, where somebody has them.
 */
export async function startRun(session: ActiveSession, facts: MachineFacts | null = null): Promise<Outcome<Snapshot>> {
  const before = session.store.read();
  if (session.work.run !== null) return failed({ code: 'session.notNow', call: 'run.start', state: before.run.phase });
  const blocker = firstBlocker(before);
  if (blocker !== null || before.package.kind !== 'extracted')
    return failed({ code: 'session.notNow', call: 'run.start', state: blocker?.kind ?? 'package' });
  // Taken before the first await, so that nothing else begins or changes while the run is planned.
  const work = { kill: new AbortController(), stopRequested: false, ended: Promise.resolve() };
  session.work.run = work;
  const ready = await readyPlan(session, facts);
  if (ready.kind === 'failed') {
    session.work.run = null;
    return ready;
  }
  const { programs, destination } = before.package.result;
  const hashes = new Map(programs.map(({ path, sha256 }) => [path, sha256]));
  session.store.change({ page: 'installation', run: { ...before.run, phase: 'running', failure: null } });
  const watch = await watchMachine(session, ready.value, before.run.phase === 'none');
  work.ended = execute(session, ready.value.steps, watch, { folder: destination, hashes });
  return ok(session.store.read());
}

/** The plan for the machine as it is now, if every secret it needs was entered; facts of a moment ago are not gathered again. */
async function readyPlan(session: ActiveSession, facts: MachineFacts | null): Promise<Outcome<Planned>> {
  const learn = facts === null ? session.facts.gather : () => Promise.resolve(facts);
  return andThen(await planned(session, learn), (plan) => {
    const missing = secretsOfPlan(plan.steps).find((name) => session.environment.secrets.get(name) === undefined);
    return missing === undefined ? ok(plan) : failed({ code: 'run.secretMissing', secret: missing });
  });
}

/** Asks the run to stop after the step that runs; asked again, ends the program that runs. Refused in a phase that cannot be left. */
export function stopRun(session: ActiveSession): Outcome<null> {
  const { run } = session.work;
  if (run === null) return failed({ code: 'session.notNow', call: 'run.stop', state: session.store.read().run.phase });
  const stay = reasonToStay(session.store.read().run);
  if (stay !== null) return failed({ code: 'run.cannotBeLeft', ...stay });
  if (run.stopRequested) run.kill.abort();
  run.stopRequested = true;
  const state = session.store.read().run;
  session.store.change({ run: { ...state, phase: 'stopping' } });
  return ok(null);
}

/** The extracted package, and the hashes its programs had then. */
interface PackagePrograms {
  readonly folder: string;
  readonly hashes: ReadonlyMap<string, string>;
}

async function execute(session: ActiveSession, steps: readonly Step[], watch: MachineWatch, programs: PackagePrograms): Promise<void> {
  const { environment, store, work } = session;
  const batch = batcher((records) => {
    work.recent = latestRecords(work.recent, records);
    environment.emit('run.records', records);
  });
  const release = environment.hold();
  try {
    await cancelReturn(session);
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
    work.run = null;
    release();
  }
  const { run } = store.read();
  environment.log.write('run.ended', { phase: run.phase });
  await reportEnd(session, steps, watch);
  if (run.phase === 'finished') store.change({ page: 'finish' });
}

/** A password that was not the right one is asked for anew: to try again with it would fail again. */
function forgetRefused({ environment: { secrets }, store }: ActiveSession): void {
  const name = refusedSecret(store.read().run.failure);
  if (name === null) return;
  secrets.forget(name);
  store.change({ secretsSet: [...secrets.names()] });
}

/** At once without what changed: looking for that takes its time, and the report has to be there whatever happens meanwhile. */
async function reportEnd(session: ActiveSession, steps: readonly Step[], watch: MachineWatch): Promise<void> {
  const { store, work, environment } = session;
  writeReport(session, steps, null);
  const { phase } = store.read().run;
  if (phase !== 'finished' && phase !== 'failed') return;
  try {
    const changes = await watch.changes();
    if (work.run === null) writeReport(session, steps, changes);
  } catch (error) {
    environment.log.bug(error);
  }
}

function executionOf(
  session: ActiveSession,
  steps: readonly Step[],
  { folder: packageFolder, hashes: programHashes }: PackagePrograms,
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
    context: {
      patience: usualPatience,
      places: environment.tools.places,
      processes: environment.processes,
      system,
      secrets: environment.secrets.get,
      packageFolder,
      programHashes,
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

/** The state that the window shows: a run that was asked to stop goes on for a while, and says so. */
function takeIn(record: RunRecord, { store, work }: ActiveSession): void {
  if (record.event.kind === 'logLine') return;
  const state = foldOne(store.read().run, record);
  const isStopping = work.run?.stopRequested === true && state.phase === 'running';
  store.change({ run: isStopping ? { ...state, phase: 'stopping' } : state });
}

/** Collects records and hands them on a few times a second. */
function batcher(send: (records: RunRecord[]) => void): { readonly add: (record: RunRecord) => void; readonly flush: () => void } {
  let waiting: RunRecord[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const records = waiting;
    waiting = [];
    if (records.length > 0) send(records);
  };
  return {
    add: (record) => {
      waiting.push(record);
      timer ??= setTimeout(flush, BATCH_MS);
    },
    flush,
  };
}

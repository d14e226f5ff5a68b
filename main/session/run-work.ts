import type * as z from 'zod';
import { answers as answersSchema, upgradeAnswers } from '../../app/answers/answers.ts';
import type { Failure } from '../../app/failure.ts';
import { firstBlocker } from '../../app/flow/may-leave.ts';
import { andThen, failed, ok, type Outcome } from '../../app/outcome.ts';
import type { DryRunResult } from '../../app/plan/dry-run.ts';
import type { RunRecord } from '../../app/plan/events.ts';
import { foldOne } from '../../app/plan/fold.ts';
import { planSetup, secretsOfPlan } from '../../app/plan/plan.ts';
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
import { writeReport } from './report.ts';

/** How long records are collected before the window gets them: often enough to look live, seldom enough to cost nothing. */
const BATCH_MS = 100;

/** The steps for the answers given so far. */
export async function planOf(session: ActiveSession): Promise<Outcome<readonly Step[]>> {
  const complete = completeAnswers(session);
  if (complete.kind === 'failed') return complete;
  const facts = await session.system.facts.gather();
  const { product, folder: stateFolder } = session;
  return andThen(setupContext({ ...complete.value, product, facts, stateFolder }), (context) => ok(planSetup(context)));
}

/** The answers to all that this mode asks; what else was answered is not asked for. */
function completeAnswers({ store }: ActiveSession): Outcome<SetupAnswers> {
  const { answers: given, mode } = store.read();
  if (mode === 'upgrade') {
    const { license, sql, updates, connection } = given;
    const parsed = upgradeAnswers.safeParse({ license, sql, updates, connection });
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
  const steps = await planOf(session);
  if (steps.kind === 'failed') return steps;
  const { package: chosen } = session.store.read();
  const packageFolder = chosen.kind === 'extracted' ? chosen.result.destination : null;
  return ok(await dryRun(steps.value, { doors: session.system, packageFolder }));
}

/** Starts the run, or goes on with an interrupted one. Returns once it has begun; the end is told by the snapshot. */
export async function startRun(session: ActiveSession): Promise<Outcome<Snapshot>> {
  const before = session.store.read();
  if (session.work.run !== null) return failed({ code: 'session.notNow', call: 'run.start', state: before.run.phase });
  const blocker = firstBlocker(before);
  if (blocker !== null || before.package.kind !== 'extracted')
    return failed({ code: 'session.notNow', call: 'run.start', state: blocker?.kind ?? 'package' });
  // Taken before the first await, so that nothing else begins or changes while the run is planned.
  const work = { kill: new AbortController(), stopRequested: false, ended: Promise.resolve() };
  session.work.run = work;
  const steps = await readySteps(session);
  if (steps.kind === 'failed') {
    session.work.run = null;
    return steps;
  }
  const { programs, destination } = before.package.result;
  const hashes = new Map(programs.map(({ path, sha256 }) => [path, sha256]));
  session.store.change({ page: 'installation', run: { ...before.run, phase: 'running', failure: null } });
  work.ended = execute(session, steps.value, destination, hashes);
  return ok(session.store.read());
}

/** The steps of the plan, if every secret they need was entered. */
async function readySteps(session: ActiveSession): Promise<Outcome<readonly Step[]>> {
  const steps = await planOf(session);
  if (steps.kind === 'failed') return steps;
  const missing = secretsOfPlan(steps.value).find((name) => session.environment.secrets.get(name) === undefined);
  return missing === undefined ? steps : failed({ code: 'run.secretMissing', secret: missing });
}

/** Asks the run to stop after the step that runs; asked again, ends the program that runs. */
export function stopRun(session: ActiveSession): Outcome<null> {
  const { run } = session.work;
  if (run === null) return failed({ code: 'session.notNow', call: 'run.stop', state: session.store.read().run.phase });
  if (run.stopRequested) run.kill.abort();
  run.stopRequested = true;
  const state = session.store.read().run;
  session.store.change({ run: { ...state, phase: 'stopping' } });
  return ok(null);
}

async function execute(
  session: ActiveSession,
  steps: readonly Step[],
  packageFolder: string,
  programHashes: ReadonlyMap<string, string>,
): Promise<void> {
  const { environment, store, work } = session;
  const batch = batcher((records) => {
    environment.emit('run.records', records);
  });
  try {
    const end = await executeRun(executionOf(session, steps, packageFolder, programHashes, batch.add));
    if (end.kind === 'failed') store.change({ run: { ...store.read().run, phase: 'failed', failure: end.failure } });
  } catch (error) {
    const reference = environment.log.bug(error);
    store.change({ run: { ...store.read().run, phase: 'failed', failure: { code: 'unexpected', reference } } });
  } finally {
    batch.flush();
    work.run = null;
  }
  const { run } = store.read();
  environment.log.write('run.ended', { phase: run.phase });
  writeReport(session, steps);
  if (run.phase === 'finished') store.change({ page: 'finish' });
}

function executionOf(
  session: ActiveSession,
  steps: readonly Step[],
  packageFolder: string,
  programHashes: ReadonlyMap<string, string>,
  onRecord: (record: RunRecord) => void,
): Execution {
  const { environment, store, system, product, folder, work } = session;
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
      if (record.event.kind === 'logLine') return;
      const state = foldOne(store.read().run, record);
      store.change({ run: work.run?.stopRequested === true && state.phase === 'running' ? { ...state, phase: 'stopping' } : state });
    },
  };
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

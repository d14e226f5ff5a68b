import { mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { andThen, andThenAsync, failed, ok, type Outcome } from '../../app/outcome.ts';
import { isDurable, type RunEvent, type RunRecord } from '../../app/plan/events.ts';
import { fold } from '../../app/plan/fold.ts';
import type { RunState } from '../../app/plan/run-state.ts';
import type { Step, StepId } from '../../app/plan/step.ts';
import type { Proof } from '../../app/proof/proof.ts';
import type { Product } from '../../app/products/product.ts';
import { journalPath, JournalUnwritable, openJournal, type Journal } from '../journal.ts';
import { systemCode } from '../system/system-code.ts';
import type { Processes } from '../system/processes.ts';
import { attemptsIn } from './attempts.ts';
import { lastProgram } from './last-program.ts';
import { takeLock } from './lock.ts';
import { progressFilter } from './progress-filter.ts';
import { resumeRefusal } from './resume-guard.ts';
import { runSteps, type RunEnd } from './run.ts';
import type { Before, RunContext } from './run-context.ts';
import { removeLeftSecretFiles } from './secret-file.ts';
import { isBeforeBoot, survivorOf } from './survivor.ts';

/** A run to execute: the same for the window and the command line. */
export interface Execution {
  readonly stateFolder: string;
  readonly product: Product;
  /** Version of this program. */
  readonly program: string;
  readonly steps: readonly Step[];
  readonly context: Omit<RunContext, 'say'>;
  /** Looks for everything once more, after the last step. */
  readonly prove: () => Promise<Proof>;
  /** Folder of the lock that stands for the whole machine; null where only a folder is installed into (the sample). */
  readonly machineLock: string | null;
  /** Asked once the locks are held, before the journal is opened: whether it is still this run's, and what nobody else may disturb. */
  readonly onLocked: () => Promise<Outcome<null>>;
  /** Every event, durable or not, after it was written. */
  readonly onRecord: (record: RunRecord) => void;
  readonly now: () => Date;
}

/** Executes the steps under the lock of the state folder, going on after what its journal says was finished. */
export async function executeRun(execution: Execution): Promise<Outcome<RunEnd>> {
  const { stateFolder } = execution;
  try {
    mkdirSync(stateFolder, { recursive: true });
  } catch (error) {
    return failed({ code: 'file.unwritable', path: stateFolder, reason: systemCode(error) });
  }
  const { processes } = execution.context;
  return withLock(stateFolder, processes, () =>
    withMachineLock(execution, async () =>
      andThenAsync(
        andThen(await execution.onLocked(), () => openJournal(journalPath(stateFolder))),
        ({ journal, records }) => withJournal(execution, journal, records),
      ),
    ),
  );
}

/** The lock's folder is usually the state folder too: made by whoever comes first, it has to be nobody else's from then on. */
function withMachineLock({ machineLock, context }: Execution, work: () => Promise<Outcome<RunEnd>>): Promise<Outcome<RunEnd>> {
  if (machineLock === null) return work();
  return andThenAsync(context.places.openFolder(machineLock), () => withLock(machineLock, context.processes, work));
}

async function withLock(folder: string, processes: Processes, work: () => Promise<Outcome<RunEnd>>): Promise<Outcome<RunEnd>> {
  const lock = takeLock(folder, process.pid, processes);
  if (lock.kind === 'failed') return lock;
  try {
    return await work();
  } finally {
    lock.value.release();
  }
}

async function withJournal(execution: Execution, journal: Journal, records: readonly RunRecord[]): Promise<Outcome<RunEnd>> {
  try {
    return await goOn(execution, journal, records);
  } catch (error) {
    if (error instanceof JournalUnwritable) return failed(error.failure);
    throw error;
  } finally {
    journal.close();
  }
}

async function goOn(execution: Execution, journal: Journal, records: readonly RunRecord[]): Promise<Outcome<RunEnd>> {
  const state = fold(records);
  const { product, program, steps, stateFolder, context } = execution;
  const resumed = state.phase !== 'none' && state.phase !== 'finished';
  const refusal = resumed ? resumeRefusal(records, state, { product: product.id, program }) : null;
  const runId = resumed && state.runId !== null ? state.runId : newRunId(execution);
  const say = recorder(execution, journal, records.at(-1)?.seq ?? 0);
  if (refusal !== null) {
    // A last word: whoever goes on by hand begins a new count.
    say({ kind: 'runFailed', failure: refusal });
    return failed(refusal);
  }
  const fraction = resumed ? state.fraction : 0;
  const header = { runId, product: product.id, program, sample: product.sample, resumed, fraction, plan: digestOf(steps) };
  const before: Before = {
    finished: resumed ? finishedIn(state) : new Set(),
    started: new Set(records.flatMap(({ event }) => (event.kind === 'programStarting' ? [event.step] : []))),
    survivor: survivorOf(records, context.processes),
    lastProgram: lastProgram(records),
    attempts: attemptsIn(records),
    restartNeeded: resumed && isRestartOpen(records, runId),
    sweep: () => removeLeftSecretFiles(stateFolder),
  };
  return ok(await runSteps(steps, before, header, { ...context, say }, execution.prove));
}

/** Whether a step of this run asked for a restart that did not happen since. */
function isRestartOpen(records: readonly RunRecord[], runId: string): boolean {
  const start = records.findIndex(({ event }) => event.kind === 'runStarted' && event.runId === runId);
  return records
    .slice(start)
    .some(({ event, time }) => event.kind === 'restartNeeded' && event.when === 'toFinish' && !isBeforeBoot(Date.parse(time)));
}

/** Durable events are written first and told after; the others carry the number of the last one written. */
function recorder({ now, onRecord }: Execution, journal: Journal, lastSeq: number): (event: RunEvent) => void {
  let seq = lastSeq;
  const keep = (event: RunEvent): void => {
    const record = journal.append(event, now().toISOString());
    seq = record.seq;
    onRecord(record);
  };
  const isAhead = progressFilter();
  return (event) => {
    if (!isDurable(event)) onRecord({ seq, time: now().toISOString(), event });
    else if (!isAhead(event)) return;
    else if (event.kind === 'stepProgress') tryToKeep(keep, event);
    else keep(event);
  };
}

/** It comes in the middle of a program's output, where nothing may be thrown: what ends the run without a journal is the next event. */
function tryToKeep(keep: (event: RunEvent) => void, event: RunEvent): void {
  try {
    keep(event);
  } catch (error) {
    if (!(error instanceof JournalUnwritable)) throw error;
  }
}

function finishedIn({ steps }: RunState): ReadonlySet<StepId> {
  return new Set(steps.filter(({ state }) => state === 'done' || state === 'foundDone').map(({ id }) => id));
}

function newRunId({ now }: Execution): string {
  return `${now().toISOString().replace(/[:.]/gu, '-')}-${String(process.pid)}`;
}

/** Tells whether two runs had the same plan; steps hold placeholders, so it says nothing of secrets. */
function digestOf(steps: readonly Step[]): string {
  return createHash('sha256').update(JSON.stringify(steps)).digest('hex').slice(0, 16);
}

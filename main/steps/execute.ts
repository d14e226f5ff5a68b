import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { ok, type Outcome } from '../../app/outcome.ts';
import { isDurable, type RunEvent, type RunRecord } from '../../app/plan/events.ts';
import { fold } from '../../app/plan/fold.ts';
import type { RunState } from '../../app/plan/run-state.ts';
import type { Step, StepId } from '../../app/plan/step.ts';
import type { Product } from '../../app/products/product.ts';
import { openJournal, type Journal } from '../journal.ts';
import { takeLock } from './lock.ts';
import { runSteps, type RunEnd } from './run.ts';
import type { RunContext } from './run-context.ts';
import { removeLeftSecretFiles } from './secret-file.ts';
import { survivorOf, waitForEnd } from './survivor.ts';

/** A run to execute: the same for the window and the command line. */
export interface Execution {
  readonly stateFolder: string;
  readonly product: Product;
  /** Version of this program. */
  readonly program: string;
  readonly steps: readonly Step[];
  readonly context: Omit<RunContext, 'say'>;
  /** Every event, durable or not, after it was written. */
  readonly onRecord: (record: RunRecord) => void;
  readonly now: () => Date;
}

/** Where the journal of a state folder is. */
export function journalPath(stateFolder: string): string {
  return path.join(stateFolder, 'journal.jsonl');
}

/** Executes the steps under the lock of the state folder, going on after what its journal says was finished. */
export async function executeRun(execution: Execution): Promise<Outcome<RunEnd>> {
  mkdirSync(execution.stateFolder, { recursive: true });
  const lock = takeLock(execution.stateFolder, process.pid);
  if (lock.kind === 'failed') return lock;
  try {
    const opened = openJournal(journalPath(execution.stateFolder));
    if (opened.kind === 'failed') return opened;
    const { journal, records } = opened.value;
    try {
      return ok(await goOn(execution, journal, records));
    } finally {
      journal.close();
    }
  } finally {
    lock.value.release();
  }
}

async function goOn(execution: Execution, journal: Journal, records: readonly RunRecord[]): Promise<RunEnd> {
  const survivor = survivorOf(records);
  if (survivor !== null) await waitForEnd(survivor, execution.context.signal);
  removeLeftSecretFiles(execution.stateFolder);
  const before = fold(records);
  const { product, program, steps } = execution;
  const resumed = before.phase !== 'none' && before.phase !== 'finished';
  const runId = resumed && before.runId !== null ? before.runId : newRunId(execution);
  const say = recorder(execution, journal, records.at(-1)?.seq ?? 0);
  const header = { runId, product: product.id, program, sample: product.sample, resumed, plan: digestOf(steps) };
  return runSteps(steps, resumed ? finishedIn(before) : new Set(), header, { ...execution.context, say });
}

/** Durable events are written first and told after; the others carry the number of the last one written. */
function recorder({ now, onRecord }: Execution, journal: Journal, lastSeq: number): (event: RunEvent) => void {
  let seq = lastSeq;
  return (event) => {
    const time = now().toISOString();
    if (!isDurable(event)) {
      onRecord({ seq, time, event });
      return;
    }
    const record = journal.append(event, time);
    seq = record.seq;
    onRecord(record);
  };
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

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from '../../app/outcome.ts';
import { fold } from '../../app/plan/fold.ts';
import { journalPath, readJournal } from '../journal.ts';
import { executeRun } from './execute.ts';
import type { RunEnd } from './run.ts';
import { executionOf, type RunOrder } from './testing-execution.ts';
import { tamper, type SystemCall } from './testing-tamper.ts';

/** A loop in which the n-th call to the system fails, for every n there is. */
export interface FaultOrder {
  readonly order: RunOrder;
  /** What the system answers: ENOSPC. */
  readonly code: string;
  /** Every call from the n-th on fails, in place of that one alone. */
  readonly forEver: boolean;
}

/** What one turn of the loop came to. */
export interface FaultTurn {
  readonly number: number;
  /** The first call that failed; null in the last turn, which reached none. */
  readonly call: string | null;
  readonly faulted: Seen;
  /** Runs without a fault afterwards, until one finished; at most three. */
  readonly after: readonly Seen[];
}

/** A run as it is seen from outside. */
export interface Seen {
  readonly end: Outcome<RunEnd> | { readonly kind: 'thrown'; readonly message: string };
  /** Last words of the journal. */
  readonly phase: string;
  readonly failure: string | null;
  /** Starts and ends that the programs wrote down. */
  readonly witness: readonly string[];
  /** Files in the folder of secret files, and locks. */
  readonly secretFiles: readonly string[];
  readonly locks: readonly string[];
  readonly passphrase: string | null;
}

/** Runs the loop that the file named on the command line orders, and tells each turn on a line. For a process of its own. */
export async function loopOverFaults(argv: readonly string[]): Promise<void> {
  const given = JSON.parse(readFileSync(argv[2] ?? '', 'utf8')) as FaultOrder;
  for (let number = 1; ; number += 1) {
    const turn = await turnOf(given, number);
    process.stdout.write(`${JSON.stringify(turn)}\n`);
    if (turn.call === null) return;
  }
}

async function turnOf({ order, code, forEver }: FaultOrder, number: number): Promise<FaultTurn> {
  const passphrases = order.answers.passphrase.saveTo;
  for (const folder of [order.stateFolder, passphrases]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(order.stateFolder);
  const execution = executionOf(order);
  let call: string | null = null;
  const failing = (each: SystemCall): void => {
    if (each.number !== number && !(forEver && each.number > number)) return;
    call ??= `${each.name} ${path.relative(path.dirname(order.stateFolder), each.path)}`;
    if (code === 'ENOSPC') each.half();
    throw Object.assign(new Error(code), { code });
  };
  const undo = tamper([order.stateFolder, passphrases], { before: failing, after: () => undefined });
  const end = await outcomeOf(execution);
  undo();
  const faulted = seen(order, end);
  await claimsGone(order.stateFolder);
  const after: Seen[] = [];
  while (after.length < 3 && !isFinished(after.at(-1))) after.push(seen(order, await outcomeOf(executionOf(order))));
  return { number, call, faulted, after };
}

/** A claim that could not be removed goes a little later, as long as its process lives. */
async function claimsGone(folder: string): Promise<void> {
  for (let looks = 0; looks < 40 && locksIn(folder).length > 0; looks += 1) await wait(50);
}

function locksIn(folder: string): readonly string[] {
  return namesIn(folder).filter((name) => name.startsWith('lock.'));
}

function isFinished(last: Seen | undefined): boolean {
  return last?.end.kind === 'ok' && last.end.value === 'finished';
}

async function outcomeOf(execution: Parameters<typeof executeRun>[0]): Promise<Seen['end']> {
  try {
    return await executeRun(execution);
  } catch (error) {
    return { kind: 'thrown', message: error instanceof Error ? error.message : String(error) };
  }
}

function seen({ stateFolder, answers }: RunOrder, end: Seen['end']): Seen {
  const read = readJournal(journalPath(stateFolder));
  const state = read.kind === 'ok' ? fold(read.value.records) : { phase: read.failure.code, failure: null };
  const saved = namesIn(answers.passphrase.saveTo).map((name) => readFileSync(path.join(answers.passphrase.saveTo, name), 'utf8'));
  const witness = path.join(stateFolder, 'machine', 'witness.jsonl');
  const lines = existsSync(witness) ? readFileSync(witness, 'utf8').trim().split('\n') : [];
  return {
    end,
    phase: state.phase,
    failure: state.failure?.code ?? null,
    witness: lines.filter(Boolean).map((line) => {
      const { event, program } = JSON.parse(line) as { readonly event: string; readonly program: string };
      return `${event} ${program}`;
    }),
    secretFiles: namesIn(path.join(stateFolder, 'secret')),
    locks: locksIn(stateFolder),
    passphrase: saved.join('|') === '' ? null : saved.join('|'),
  };
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

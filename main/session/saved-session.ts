import path from 'node:path';
import { andThen, type Outcome } from '../../app/outcome.ts';
import { fold, interruptedAt } from '../../app/plan/fold.ts';
import { noRun, type RunState } from '../../app/plan/run-state.ts';
import { products } from '../../app/products/index.ts';
import { setupOf } from '../../app/session/setup-of.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { journalPath, readJournal } from '../journal.ts';
import { holderOf, removeDeadClaims } from '../steps/lock.ts';
import { removeLeftSecretFiles } from '../steps/secret-file.ts';
import { isBeforeBoot, mayRunUnseen, survivorOf } from '../steps/survivor.ts';
import type { Processes } from '../system/processes.ts';
import { removeBegunFiles } from '../system/write-whole.ts';
import type { ActiveSession, SessionEnvironment } from './active-session.ts';
import { freeOf, stillOurs } from './ownership.ts';
import { reportFound } from './report-found.ts';
import { forgetReturn } from './return-work.ts';
import { payloadsIn, pruneEarlier } from './prune-earlier.ts';
import { archiveSession, readSession, writeSession, type SessionFile } from './session-files.ts';

/** What is offered on the launch page: a session on disk whose run did not finish; or why it cannot be offered. */
export function offeredIn(folder: string): Pick<Snapshot, 'saved' | 'savedProblem'> {
  const read = readSession(folder);
  if (read.kind === 'failed') return { saved: null, savedProblem: runIn(folder).phase === 'finished' ? null : read.failure };
  return { saved: read.value === null ? null : savedOf(read.value, folder), savedProblem: null };
}

function savedOf({ product, page, savedAt }: SessionFile, folder: string): Snapshot['saved'] {
  const run = runIn(folder);
  if (run.phase === 'finished') return null;
  const { sample } = products[product];
  return { product, sample, run: run.phase === 'none' ? null : run, page, savedAt, hasPackage: payloadsIn(folder).length > 0 };
}

/** How a session on disk is found again: a person chose to go on, or the machine opened the program after a restart. */
export type Return = 'byHand' | 'byItself';

/** What a session found on disk begins with. Checks, connection and secrets are of the earlier start: they are asked again. */
export function resumed(saved: SessionFile, environment: SessionEnvironment, folder: string, how: Return): Partial<Snapshot> {
  const run = runIn(folder);
  return {
    mode: saved.mode,
    page: how === 'byItself' && run.phase !== 'none' ? pageOfRun(run) : pageBefore(saved, how),
    answers: saved.answers,
    package: saved.extracted === null ? { kind: 'none', problem: null } : { kind: 'extracted', result: saved.extracted },
    packageBefore: saved.package,
    run,
    report: reportFound(environment, folder, run),
  };
}

/** Without a run: by hand the checks come first again, by itself they are asked meanwhile. */
function pageBefore({ extracted, page }: SessionFile, how: Return): Snapshot['page'] {
  if (extracted === null) return 'package';
  return how === 'byItself' ? page : 'prerequisites';
}

/** Where the wizard was when the machine was restarted. */
function pageOfRun({ phase }: RunState): Snapshot['page'] {
  return phase === 'finished' ? 'finish' : 'installation';
}

/** Writes down what has to outlive this process; only the log tells when that is not possible, or no longer this session's to do. */
export function keepSession(session: ActiveSession, snapshot: Snapshot): void {
  const written = andThen(stillOurs(session), () => write(session, snapshot));
  if (written.kind === 'failed') session.environment.log.write('session.notKept', { code: written.failure.code });
}

function write({ id, environment, product, folder, work }: ActiveSession, snapshot: Snapshot): Outcome<null> {
  const { page, answers, package: state } = snapshot;
  const extracted = state.kind === 'extracted' ? state.result : null;
  const savedAt = environment.now().toISOString();
  const written = writeSession(folder, {
    schemaVersion: 2,
    id,
    savedAt,
    product: product.id,
    mode: setupOf(snapshot) ?? 'install',
    page,
    answers,
    extracted,
    package: choiceOf(snapshot),
  });
  if (written.kind === 'ok') work.onDisk = id;
  return written;
}

/** The folders in work, so that an extraction that was cut off can be gone on with. */
function choiceOf({ package: state, packageBefore }: Snapshot): SessionFile['package'] {
  if (!('inspection' in state)) return state.kind === 'none' ? packageBefore : null;
  return {
    folder: state.inspection.folder,
    destination: 'destination' in state ? state.destination : (packageBefore?.destination ?? null),
  };
}

/** Whether what is kept on disk is the same in both; progress alone is in the journal. */
export function isKept(before: Snapshot, after: Snapshot): boolean {
  return before.page === after.page && before.answers === after.answers && before.package === after.package;
}

/** Puts the session on disk away, unless another process works on it or a program of its run is still there. */
export function putAway(environment: SessionEnvironment, folder: string): Outcome<string | null> {
  const { stateRoot, now, processes } = environment;
  return andThen(unused(folder, processes), () => {
    void forgetReturn(environment, folder).catch(environment.log.bug);
    const archived = archiveSession(stateRoot, now());
    prune(environment);
    return archived;
  });
}

/** Gigabytes take a while to be removed: nobody waits for it, and what is left by then goes at the next start. */
export function prune({ stateRoot, log }: Pick<SessionEnvironment, 'stateRoot' | 'log'>): void {
  void pruneEarlier(stateRoot).then((left) => {
    for (const path of left) log.write('session.notRemoved', { path });
  }, log.bug);
}

/**
 * A killed run may have left its lock, files that were begun and a file with secrets; they go at the next start, the last one
 * unless a program still reads it.
 */
export function sweep({ processes }: Pick<SessionEnvironment, 'processes'>, folder: string): void {
  tryToRemoveDeadClaims(folder, processes);
  const isUnused = unused(folder, processes).kind === 'ok';
  // The sample's machine is in a folder of its own.
  if (isUnused) for (const each of [folder, path.join(folder, 'machine')]) removeBegunFiles(each);
  const read = readJournal(journalPath(folder));
  if (read.kind === 'ok' && mayRunUnseen(read.value.records, processes)) return;
  if (isUnused) removeLeftSecretFiles(folder);
}

/** Dead claims count for nothing where they cannot be removed. */
function tryToRemoveDeadClaims(folder: string, processes: Processes): void {
  try {
    removeDeadClaims(folder, processes);
  } catch {
    return;
  }
}

function unused(folder: string, processes: Processes): Outcome<null> {
  return freeOf(holderOf(folder, processes) ?? survivorIn(folder, processes));
}

function survivorIn(folder: string, processes: Processes): number | null {
  const read = readJournal(journalPath(folder));
  return read.kind === 'ok' ? (survivorOf(read.value.records, processes)?.pid ?? null) : null;
}

/** A run in the journal that has no last word was interrupted: its process is gone. A restart that has happened since is needed no more. */
export function runIn(folder: string): RunState {
  const read = readJournal(journalPath(folder));
  if (read.kind === 'failed') return { ...noRun, phase: 'failed', failure: read.failure };
  const { records } = read.value;
  const state = interruptedAt(fold(records), records.at(-1)?.time ?? '');
  const isRestarted = state.endedAt !== null && isBeforeBoot(Date.parse(state.endedAt));
  return { ...state, restartNeeded: state.restartNeeded && !isRestarted };
}

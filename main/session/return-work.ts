import { signInOf } from '../../app/answers/sql-account.ts';
import type { Failure } from '../../app/failure.ts';
import { products } from '../../app/products/index.ts';
import { resumeCommand } from '../../app/session/resume-command.ts';
import type { RunState } from '../../app/plan/run-state.ts';
import type { ResumeEntry } from '../system/resume-entry.ts';
import type { ActiveSession, SessionEnvironment } from './active-session.ts';
import { checkStageOf } from './check-work.ts';
import { readVault, testConnection } from './registration-work.ts';
import { readSession } from './session-files.ts';

/** Whether a run ended so that the machine has to be restarted: before it can go on, or to finish what it did. */
export function endedForRestart({ phase, restartNeeded }: RunState): boolean {
  return phase === 'restartFirst' || (phase === 'finished' && restartNeeded);
}

/** After a run that ended for a restart: has the machine open this program again, and tells whether it will. */
export async function arrangeReturn(session: ActiveSession): Promise<void> {
  const { environment, store } = session;
  const command = resumeCommand(environment.comeBack);
  if (command.kind === 'unfit') {
    environment.log.write('return.unfit', { why: command.why });
    return;
  }
  const written = await entryOf(session).write(command.line);
  environment.log.write('return.arranged', { why: written.kind === 'ok' ? null : reasonOf(written.failure) });
  if (written.kind === 'ok') store.change({ comesBack: await isArranged(entryOf(session), command.line) });
}

/** The run goes on now: nobody has to open the program for it. */
export async function cancelReturn(session: ActiveSession): Promise<void> {
  session.store.change({ comesBack: false });
  await removeEntry(session.environment, entryOf(session));
}

/** The session on disk is put away: the machine must not open the program for it. */
export async function forgetReturn(environment: SessionEnvironment, folder: string): Promise<void> {
  const saved = readSession(folder);
  if (saved.kind === 'ok' && saved.value === null) return;
  // Of a session that nobody can read: the entry of a sample lies in its folder, and goes with it.
  const product = saved.kind === 'ok' ? saved.value?.product : 'mabs-v3';
  if (product !== undefined) await removeEntry(environment, environment.resumeEntryFor(products[product], folder));
}

/**
 * A session that is gone on with although the restart that it needs first has not happened: Windows runs an entry at a sign-in, also
 * at one without a restart, and somebody may have changed or removed it.
 */
export async function arrangeReturnAgain(session: ActiveSession): Promise<void> {
  const { run } = session.store.read();
  if (run.phase === 'restartFirst' && run.restartNeeded) await arrangeReturn(session);
}

/** After a return everything is asked again that needs no person: the vault's file, the checks of the server, connection and SQL Server where no password is needed. */
export async function askAgain(session: ActiveSession): Promise<void> {
  const { answers, run } = session.store.read();
  if (run.phase === 'finished') return;
  const { connection, vault } = answers;
  if (vault !== undefined) await readVault(session, vault.credentialsFile);
  if (connection !== undefined && (connection.kind === 'direct' || connection.user === null)) await testConnection(session);
  await checkStageOf(session, 'server');
  if (signInOf(answers.sql) === null) await checkStageOf(session, 'sql');
}

function entryOf({ environment, product, folder }: ActiveSession): ResumeEntry {
  return environment.resumeEntryFor(product, folder);
}

/** What was changed by somebody else is not counted on. */
async function isArranged(entry: ResumeEntry, line: string): Promise<boolean> {
  if (!entry.isRun) return false;
  const found = await entry.read();
  return found.kind === 'ok' && found.value === line;
}

async function removeEntry(environment: SessionEnvironment, entry: ResumeEntry): Promise<void> {
  const removed = await entry.remove();
  if (removed.kind === 'failed') environment.log.write('return.notRemoved', { why: reasonOf(removed.failure) });
}

function reasonOf(failure: Failure): string | null {
  return 'reason' in failure ? failure.reason : failure.code;
}

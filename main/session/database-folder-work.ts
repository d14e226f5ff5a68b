import type { Fact } from '../../app/machine/fact.ts';
import type { ActiveSession } from './active-session.ts';

/** Looks for database files in the folder that was chosen for them, and keeps for the checks what was seen; the facts know only the usual folder. */
export async function lookAtDatabaseFolder(session: ActiveSession): Promise<void> {
  const folder = chosenIn(session);
  session.work.databaseFiles = folder === undefined ? undefined : { folder, fact: await session.system.databaseFiles(folder) };
}

/** What is known of the chosen folder; absent where another one was chosen since. */
export function databaseFilesKnown(session: ActiveSession): Fact<readonly string[]> | undefined {
  const seen = session.work.databaseFiles;
  return seen?.folder === chosenIn(session) ? seen?.fact : undefined;
}

function chosenIn({ store }: ActiveSession): string | undefined {
  return store.read().answers.folders?.databaseFiles;
}

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ListedRun } from '../../app/commands/run-list.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { journalPath } from '../journal.ts';
import { reportFiles } from '../support/report-files.ts';
import { systemCode } from '../system/system-code.ts';
import { runIn } from './saved-session.ts';
import { currentFolder, earlierFolder, sessionOrNull } from './session-files.ts';

/** The sessions of a state folder: the present one first, then those that were put away, the newest first. Changes nothing. */
export function listRuns(stateRoot: string): Outcome<readonly ListedRun[]> {
  const current = currentFolder(stateRoot);
  try {
    const earlier = foldersIn(earlierFolder(stateRoot)).map((folder) => listed(folder, false));
    return ok([...(existsSync(current) ? [listed(current, true)] : []), ...earlier]);
  } catch (error) {
    return failed({ code: 'file.unreadable', path: stateRoot, reason: systemCode(error) });
  }
}

/** Their names begin with the time they were put away. */
function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => path.join(folder, name))
    .sort()
    .reverse();
}

function listed(folder: string, current: boolean): ListedRun {
  const saved = sessionOrNull(folder);
  const { phase, startedAt, endedAt, failure } = runIn(folder);
  return {
    folder,
    current,
    product: saved?.product ?? null,
    mode: saved?.mode ?? null,
    phase,
    startedAt,
    endedAt,
    failure: failure?.code ?? null,
    report: there(path.join(folder, reportFiles.json)),
    journal: there(journalPath(folder)),
    logs: there(path.join(folder, 'logs')),
  };
}

function there(file: string): string | null {
  return existsSync(file) ? file : null;
}

import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { journalPath } from '../journal.ts';
import { currentFolder, earlierFolder, readSession, type SessionFile } from './session-files.ts';

/** Sessions that stay among the earlier ones: with a run, and without. More than anybody looks at, and some megabytes. */
const KEPT = { begun: 20, notBegun: 5 } as const;

/** What a session's package was extracted to, whole or in part: gigabytes that can be extracted again. */
const PAYLOAD = /^(?:package|\.package\.partial-.+)$/u;

/** The name that a session is put away by. */
const PUT_AWAY = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z(?:-\d+)?$/u;

/**
 * Takes the extracted packages out of the sessions that were put away, and the oldest sessions away as a whole. Journals, logs and
 * reports of the others stay, and so does whatever the present session uses. Returns what could not be removed: it is tried again.
 */
export async function pruneEarlier(stateRoot: string): Promise<readonly string[]> {
  const present = readSession(currentFolder(stateRoot));
  // What it uses is not known: nothing is removed that it may need.
  if (present.kind === 'failed') return [];
  const used = foldersUsedBy(present.value);
  const sessions = sessionsIn(earlierFolder(stateRoot)).filter((folder) => !used.some((one) => one.startsWith(asFolder(folder))));
  const begun = sessions.filter((folder) => existsSync(journalPath(folder)));
  const notBegun = sessions.filter((folder) => !begun.includes(folder));
  const old = [...begun.slice(KEPT.begun), ...notBegun.slice(KEPT.notBegun)];
  const payloads = sessions.filter((folder) => !old.includes(folder)).flatMap(payloadsIn);
  const left = await Promise.all([...old, ...payloads].map(removed));
  return left.filter((one) => one !== null);
}

/** The folders of a session that hold its extracted package, whole or in part. */
export function payloadsIn(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => PAYLOAD.test(name))
    .map((name) => path.join(folder, name));
}

/** The newest first. */
function sessionsIn(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => PUT_AWAY.test(name))
    .sort()
    .reverse()
    .map((name) => path.join(folder, name));
}

/** A package that was extracted for an earlier session may have been chosen for the present one. */
function foldersUsedBy(present: SessionFile | null): readonly string[] {
  const used = [present?.extracted?.destination, present?.package?.folder, present?.package?.destination];
  return used.flatMap((one) => (typeof one === 'string' ? [asFolder(one)] : []));
}

function asFolder(folder: string): string {
  return `${path.resolve(folder)}${path.sep}`;
}

/** Links are removed, never followed. */
async function removed(target: string): Promise<string | null> {
  try {
    await rm(target, { recursive: true, force: true, maxRetries: 3 });
    return null;
  } catch {
    return target;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return [];
  }
}

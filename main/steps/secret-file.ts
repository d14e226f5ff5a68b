import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { journalPath, readJournal } from '../journal.ts';
import type { PrivatePlaces } from '../system/private-places.ts';
import { systemCode } from '../system/system-code.ts';

/** Creates a file that nobody else can read. An existing one is removed first, never written through. */
export function writeSecretFile(file: string, content: string | Buffer, places: PrivatePlaces): Outcome<null> {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    rmSync(file, { force: true });
  } catch (error) {
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  }
  return places.createFile(file, content);
}

/**
 * Creates a file that nobody else can read and that stays. One that is there is never replaced, whatever it holds; but the
 * beginning of this very text, which a full disk or a kill left, is: nothing in it is lost.
 */
export function keepSecretFile(file: string, text: string, places: PrivatePlaces): Outcome<null> {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const begun = textIn(file);
    if (begun === text) return ok(null);
    if (begun !== null && !text.startsWith(begun)) return failed({ code: 'run.secretFileDiffers', path: file });
    rmSync(file, { force: true });
  } catch (error) {
    return failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  }
  const created = places.createFile(file, text);
  const isThere = created.kind === 'failed' && created.failure.code === 'file.unwritable' && created.failure.reason === 'EEXIST';
  return isThere ? failed({ code: 'run.secretFileDiffers', path: file }) : created;
}

/** Removes a secret file; true when it is gone. One that somebody holds, such as a virus scanner, is tried again a few times. */
export async function removeSecretFile(file: string, pauseMs: number): Promise<boolean> {
  for (let tried = 1; tried < REMOVE_TRIES; tried += 1) {
    if (removeNow(file)) return true;
    await wait(pauseMs);
  }
  return removeNow(file);
}

const REMOVE_TRIES = 6;

/**
 * Removes what a killed run left: everything in the folder of secret files, and what its journal says of others. Asked once none of
 * its programs runs any more. What could not be removed.
 */
export function removeLeftSecretFiles(stateFolder: string): readonly string[] {
  const folder = path.join(stateFolder, 'secret');
  const files = [...listed(folder).map((name) => path.join(folder, name)), ...openedIn(stateFolder)];
  return [...new Set(files)].filter((file) => !removeNow(file));
}

/** The secret files that were opened, and of which nothing says that they were removed. */
function openedIn(stateFolder: string): readonly string[] {
  const journal = readJournal(journalPath(stateFolder));
  const opened = new Set<string>();
  for (const { event } of journal.kind === 'ok' ? journal.value.records : []) {
    if (event.kind === 'secretFileOpened') opened.add(event.path);
    if (event.kind === 'secretFileRemoved') opened.delete(event.path);
  }
  return [...opened];
}

function removeNow(file: string): boolean {
  try {
    rmSync(file, { force: true });
    return true;
  } catch {
    return false;
  }
}

/** Null where there is no file. */
function textIn(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, statSync, writeFileSync, type Stats } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { AccessProblem } from '../../app/support/private-acl.ts';
import { systemCode } from './system-code.ts';

/**
 * Folders and files that nobody else gets into, from their first moment on. On Windows an elevated program gives them to
 * Administrators and SYSTEM alone (an unelevated one also to its user); elsewhere their mode is 0700 and 0600.
 */
export interface PrivatePlaces {
  /** Makes a folder, in one that is there. One with its name is `file.unwritable` with `EEXIST`. */
  readonly makeFolder: (folder: string) => Outcome<null>;
  /** Makes a folder with those above it; one that is there is judged, and refused by name where others own it or get in. */
  readonly openFolder: (folder: string) => Outcome<null>;
  /** Judges a folder. One that is not there, or that we may not look at, is nobody's danger. */
  readonly judgeFolder: (folder: string) => Outcome<null>;
  /**
   * Whether somebody who is no administrator could have put something into a folder whose programs we run with an administrator's
   * rights; null where not, and where we have no such rights. One that is not there is nobody's danger.
   */
  readonly changeableByOthers: (folder: string) => AccessProblem | null;
  /** Makes a file with this text (as UTF-8) or these bytes in it, flushed, in a folder that is there. One with its name is `file.unwritable` with `EEXIST`. */
  readonly createFile: (file: string, content: string | Buffer) => Outcome<null>;
}

/** Only the owner (POSIX); what others may at most: read what is in a folder, since files have modes of their own. */
const [OWNER_ONLY, OWNER_ONLY_FILE, OTHERS_WRITE] = [0o700, 0o600, 0o022];

/** Private places by owner and mode. */
export const posixPrivatePlaces: PrivatePlaces = {
  makeFolder: (folder) => writing(folder, () => mkdirSync(folder, { mode: OWNER_ONLY })),
  openFolder: (folder) => {
    const made = writing(folder, () => mkdirSync(folder, { recursive: true, mode: OWNER_ONLY }));
    return made.kind === 'failed' ? made : judgeByMode(folder);
  },
  judgeFolder: judgeByMode,
  // What is installed is installed on Windows.
  changeableByOthers: () => null,
  createFile: (file, content) =>
    writing(file, () => {
      const handle = openSync(file, 'wx', OWNER_ONLY_FILE);
      try {
        writeFileSync(handle, content);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      chmodSync(file, OWNER_ONLY_FILE);
    }),
};

function judgeByMode(folder: string): Outcome<null> {
  const found = lookAt(folder);
  if (found === undefined) return ok(null);
  if (!found.isDirectory()) return failed({ code: 'folder.notPrivate', path: folder, reason: 'notAFolder' });
  if (found.uid !== process.getuid?.()) return failed({ code: 'folder.notPrivate', path: folder, reason: 'ownedByOther' });
  if ((found.mode & OTHERS_WRITE) !== 0) return failed({ code: 'folder.notPrivate', path: folder, reason: 'othersGetIn' });
  return ok(null);
}

/** A path that leads through a file (ENOTDIR) is not there either; what wants to write to it says so. */
function lookAt(folder: string): Stats | undefined {
  try {
    return statSync(path.resolve(folder), { throwIfNoEntry: false });
  } catch (error) {
    if (systemCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

function writing(place: string, work: () => unknown): Outcome<null> {
  try {
    work();
    return ok(null);
  } catch (error) {
    return failed({ code: 'file.unwritable', path: place, reason: systemCode(error) });
  }
}

import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { accessProblem, changeProblem, ownerOf, type AccessProblem } from '../../app/support/private-acl.ts';
import type { PrivatePlaces } from './private-places.ts';
import type { AccessRead, Win32Access } from './win32-access.ts';

/** Owner and protected access list (SDDL): Administrators and SYSTEM; `folder` hands the list down to all that is made below. */
const administrators = { folder: 'O:BAD:P(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)', file: 'O:BAD:P(A;;FA;;;BA)(A;;FA;;;SY)' } as const;
/** Who is no administrator cannot make one the owner; then whoever owns it gets in too (OW: "owner rights"). */
const ownUser = {
  folder: 'D:P(A;OICI;FA;;;OW)(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)',
  file: 'D:P(A;;FA;;;OW)(A;;FA;;;BA)(A;;FA;;;SY)',
} as const;

/** winerror.h: ERROR_PATH_NOT_FOUND, ERROR_ALREADY_EXISTS, ERROR_INVALID_OWNER. */
const [PATH_NOT_FOUND, ALREADY_EXISTS, INVALID_OWNER] = [3, 183, 1307];

/** winerror.h, as Node names them. */
const codes: ReadonlyMap<number, string> = new Map([
  [2, 'ENOENT'],
  [PATH_NOT_FOUND, 'ENOENT'],
  [5, 'EACCES'],
  [32, 'EBUSY'],
  [80, 'EEXIST'],
  [112, 'ENOSPC'],
  [ALREADY_EXISTS, 'EEXIST'],
]);

/** Private places through Windows' own access lists; the door is loaded when it is first needed. */
export function windowsPrivatePlaces(load: () => Win32Access): PrivatePlaces {
  let loaded: Win32Access | null = null;
  const win32 = (): Win32Access => (loaded ??= load());
  return {
    makeFolder: (folder) => outcomeOf(folder, createFolder(win32(), folder)),
    openFolder: (folder) => openFolder(win32(), folder),
    judgeFolder: (folder) => {
      const read = win32().read(folder);
      return read.kind === 'read' ? judge(win32(), folder, read) : ok(null);
    },
    changeableByOthers: (folder) => {
      if (!win32().isAdministrator()) return null;
      const read = win32().read(folder);
      if (read.kind === 'read') return withOurs(win32(), folder, (us) => changeProblem(read, us));
      return codes.get(read.win32Error) === 'ENOENT' ? null : 'othersGetIn';
    },
    createFile: (file, content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      return outcomeOf(
        file,
        asWhoeverWeAre((kind) => win32().createFile(file, kind.file, bytes)),
      );
    },
  };
}

/** What was made is read back: some file systems (FAT, exFAT) take every list and keep none. */
function openFolder(win32: Win32Access, folder: string): Outcome<null> {
  const made = createWithAbove(win32, folder);
  if (made !== 0 && made !== ALREADY_EXISTS) return outcomeOf(folder, made);
  const read = win32.read(folder);
  return read.kind === 'read' ? judge(win32, folder, read) : outcomeOf(folder, read.win32Error);
}

function judge(win32: Win32Access, folder: string, read: Extract<AccessRead, { kind: 'read' }>): Outcome<null> {
  const problem = withOurs(win32, folder, (us) => accessProblem(read, us));
  return problem === null ? ok(null) : failed({ code: 'folder.notPrivate', path: folder, reason: problem });
}

/** Only where the account itself is who Windows makes the owner of what we make, it is one of us. */
function withOurs(win32: Win32Access, folder: string, judgeWith: (us: string | null) => AccessProblem | null): AccessProblem | null {
  const problem = judgeWith(null);
  return problem === null || problem === 'notAFolder' ? problem : judgeWith(ownerOfOurs(win32, folder));
}

/** Whom Windows makes the owner of a folder that we make here: asked of one that is made and removed. */
function ownerOfOurs(win32: Win32Access, folder: string): string | null {
  const beside = `${folder}.${randomBytes(6).toString('hex')}`;
  if (createFolder(win32, beside) !== 0) return null;
  try {
    const read = win32.read(beside);
    return read.kind === 'read' ? ownerOf(read.sddl) : null;
  } finally {
    win32.removeFolder(beside);
  }
}

/** Those above that are not there are made the same way. */
function createWithAbove(win32: Win32Access, folder: string): number {
  const made = createFolder(win32, folder);
  const above = path.win32.dirname(folder);
  if (made !== PATH_NOT_FOUND || above === folder) return made;
  const madeAbove = createWithAbove(win32, above);
  return madeAbove === 0 || madeAbove === ALREADY_EXISTS ? createFolder(win32, folder) : madeAbove;
}

function createFolder(win32: Win32Access, folder: string): number {
  return asWhoeverWeAre((kind) => win32.createFolder(folder, kind.folder));
}

function asWhoeverWeAre(make: (kind: { readonly folder: string; readonly file: string }) => number): number {
  const made = make(administrators);
  return made === INVALID_OWNER ? make(ownUser) : made;
}

function outcomeOf(place: string, win32Error: number): Outcome<null> {
  if (win32Error === 0) return ok(null);
  return failed({ code: 'file.unwritable', path: place, reason: codes.get(win32Error) ?? `Win32 ${String(win32Error)}` });
}

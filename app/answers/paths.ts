import * as z from 'zod';
import { problem } from './problem.ts';

/** Windows refuses longer paths in most of the vendor's own code (DPM error 4074). */
const MAX_PATH_LENGTH = 200;

const FORBIDDEN = /[<>"|?*\u0000-\u001f]/u;
/** A line break in a path would add lines to the vendor's answer file. */
const CONTROL = /[\u0000-\u001f\u007f]/u;

/** `.` and `..` name another folder than the one that is read; Windows also ignores dots and spaces at the end of a name. */
const DOT_SEGMENT = /\\\.{1,2}(?:\\|$)/u;
const CUT_OFF = /[. ](?:\\|$)/u;
const WINDOWS_FOLDER = /^[A-Za-z]:\\+windows[. ]*(?:\\|$)/iu;

/**
 * Schema of a folder on the Windows machine that gets the product: a full path on a local drive, not a root,
 * not inside the Windows folder (DPM errors 863-870, 4072, 4074). Slashes become single backslashes; one at the
 * end is dropped, because before a quotation mark on a command line it would escape it.
 */
export const windowsFolder = z
  .string()
  .trim()
  .overwrite(tidy)
  .min(1, problem('required'))
  .max(MAX_PATH_LENGTH, problem('tooLong'))
  .refine((path) => !path.startsWith('\\\\'), problem('path.network'))
  .refine((path) => path.startsWith('\\\\') || (/^[A-Za-z]:\\/u.test(path) && !DOT_SEGMENT.test(path)), problem('path.notAbsolute'))
  .refine((path) => !FORBIDDEN.test(path) && !path.slice(2).includes(':'), problem('path.characters'))
  .refine((path) => !/^[A-Za-z]:\\*$/u.test(path), problem('path.root'))
  .refine((path) => !WINDOWS_FOLDER.test(path), problem('path.windowsFolder'))
  .refine((path) => !CUT_OFF.test(path), problem('path.cutOff'));

/** Schema of a path on the computer this program runs on, in that system's writing: must be a full path. */
export const hostPath = z
  .string()
  .trim()
  .min(1, problem('required'))
  .max(4096, problem('tooLong'))
  .refine((path) => !CONTROL.test(path), problem('path.characters'))
  .refine((path) => isAbsolute(path), problem('path.notAbsolute'));

/** The drive of a Windows path with its backslash and a capital letter: `C:\`. */
export function driveOf(windowsPath: string): string {
  return `${windowsPath.slice(0, 1).toUpperCase()}:\\`;
}

function tidy(path: string): string {
  return path
    .replaceAll('/', '\\')
    .replace(/(?<!^)\\+/gu, '\\')
    .replace(/(?<=[^:\\])\\$/u, '');
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || path.startsWith('\\\\') || /^[A-Za-z]:[\\/]/u.test(path);
}

/** Setup.exe reads its answer file as ANSI (setup facts 2.2): what stands there has to be the same in each of its code pages. */
export function isPlain(path: string): boolean {
  return /^[\u0020-\u007e]*$/u.test(path);
}

/** {@link windowsFolder}, where it stands in the answer file of Setup.exe. */
export const plainWindowsFolder = windowsFolder.refine(isPlain, problem('path.plain'));

/** {@link hostPath}, where it stands in the answer file of Setup.exe. */
export const plainHostPath = hostPath.refine(isPlain, problem('path.plain'));

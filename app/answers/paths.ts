import * as z from 'zod';
import { problem } from './problem.ts';

/** Windows refuses longer paths in most of the vendor's own code (DPM error 4074). */
const MAX_PATH_LENGTH = 200;

const FORBIDDEN = /[<>"|?*\u0000-\u001f]/u;

/**
 * Schema of a folder on the Windows machine that gets the product: a full path on a local drive, not a root,
 * not inside the Windows folder (DPM errors 863-870, 4072, 4074).
 */
export const windowsFolder = z
  .string()
  .trim()
  .min(1, problem('required'))
  .max(MAX_PATH_LENGTH, problem('tooLong'))
  .refine((path) => !path.startsWith('\\\\'), problem('path.network'))
  .refine((path) => path.startsWith('\\\\') || /^[A-Za-z]:\\/u.test(path), problem('path.notAbsolute'))
  .refine((path) => !FORBIDDEN.test(path) && !path.slice(2).includes(':'), problem('path.characters'))
  .refine((path) => !/^[A-Za-z]:\\*$/u.test(path), problem('path.root'))
  .refine((path) => !/^[A-Za-z]:\\windows(?:\\|$)/iu.test(path), problem('path.windowsFolder'));

/** Schema of a path on the computer this program runs on, in that system's writing: must be a full path. */
export const hostPath = z
  .string()
  .trim()
  .min(1, problem('required'))
  .max(4096, problem('tooLong'))
  .refine((path) => !path.includes('\u0000'), problem('path.characters'))
  .refine((path) => isAbsolute(path), problem('path.notAbsolute'));

/** The drive of a Windows path with its backslash and a capital letter: `C:\`. */
export function driveOf(windowsPath: string): string {
  return `${windowsPath.slice(0, 1).toUpperCase()}:\\`;
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || path.startsWith('\\\\') || /^[A-Za-z]:[\\/]/u.test(path);
}

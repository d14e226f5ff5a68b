import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsence } from './system-code.ts';

/** Whether there is a file at a path; a folder is none, and what cannot be looked at counts as absent. */
export async function isFile(path: string): Promise<boolean> {
  return (await isFileAt(path)) === true;
}

/** The same; null where the system did not let us look. */
export function isFileAt(path: string): Promise<boolean | null> {
  return lookAt(path, (stats) => stats.isFile());
}

/** Whether there is anything at a path; null where the system did not let us look. */
export function existsAt(path: string): Promise<boolean | null> {
  return lookAt(path, () => true);
}

async function lookAt(path: string, judge: (stats: Stats) => boolean): Promise<boolean | null> {
  try {
    return judge(await stat(path));
  } catch (error) {
    return isAbsence(error) ? false : null;
  }
}

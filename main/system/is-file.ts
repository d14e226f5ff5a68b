import { stat } from 'node:fs/promises';
import { systemCode } from './system-code.ts';

/** Whether there is a file at a path; a folder is none, and what cannot be looked at counts as absent. */
export async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

/** Whether there is anything at a path; null where the system did not let us look. */
export async function existsAt(path: string): Promise<boolean | null> {
  return stat(path).then<boolean, boolean | null>(
    () => true,
    (error: unknown) => (['ENOENT', 'ENOTDIR'].includes(systemCode(error)) ? false : null),
  );
}

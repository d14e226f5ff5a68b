import { stat } from 'node:fs/promises';

/** Whether there is a file at a path; a folder is none, and what cannot be looked at counts as absent. */
export async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

import { stat } from 'node:fs/promises';
import type { MediaFile } from '../../app/answers/sql.ts';

/** Looks whether a media's setup program is there. A path that cannot be looked at is missing for a run as well. */
export async function lookAtMedia(file: string): Promise<MediaFile> {
  try {
    return (await stat(file)).isFile() ? 'ready' : 'notFile';
  } catch {
    return 'missing';
  }
}

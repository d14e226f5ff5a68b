import * as z from 'zod';
import { defineFailure } from '../define-failure.ts';

/** What can go wrong with the downloaded package. Names of parts are file names, sizes are bytes. */
export const packageFailures = [
  /** The folder is not there, or is not a folder. */
  defineFailure('package.folderMissing', { folder: z.string() }),
] as const;

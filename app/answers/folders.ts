import * as z from 'zod';
import { plainWindowsFolder, windowsFolder } from './paths.ts';
import { problem } from './problem.ts';

/** Scratch must be at least 5 % of the data backed up to the cloud ("Install Azure Backup Server"). */
const SCRATCH_SHARE = 0.05;

/** Schema of the answer to *Installation Settings*. `cloudDataGigabytes` is null where the admin gave none. */
export const foldersAnswer = z.strictObject({
  programFiles: plainWindowsFolder,
  databaseFiles: plainWindowsFolder,
  /** Given to the agent as an argument, in any letters. */
  scratch: windowsFolder,
  cloudDataGigabytes: z
    .number(problem('number.range'))
    .positive(problem('number.range'))
    .max(1_000_000, problem('number.range'))
    .nullable(),
});

/** Bytes of scratch needed for this much data in the cloud; 0 where no amount was given. */
export function scratchBytes(cloudDataGigabytes: number | null): number {
  return Math.ceil((cloudDataGigabytes ?? 0) * SCRATCH_SHARE * 1024 ** 3);
}

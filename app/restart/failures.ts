import * as z from 'zod';
import { defineFailure } from '../define-failure.ts';

/** What can go wrong with restarting this computer. */
export const restartFailures = [
  /** Windows refused to restart; `end` is the exit code of its program (a Win32 error), or why that was not started. */
  defineFailure('restart.refused', { end: z.string() }),
] as const;

import * as z from 'zod';
import { defineFailure } from '../define-failure.ts';

/** What can happen while a server is checked, mended or compared. */
export const checkFailures = [
  /** The check has no fix of ours here: it is not open, another server's, or needs a person. */
  defineFailure('checks.noFix', { check: z.string() }),
  /** A command of a fix ended, and the check is still open; `end` is its exit code, or how else it ended. */
  defineFailure('checks.fixFailed', { command: z.string(), end: z.string(), output: z.string() }),
] as const;

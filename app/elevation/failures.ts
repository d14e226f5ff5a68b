import * as z from 'zod';
import { defineFailure } from '../define-failure.ts';

/** What can go wrong with starting this program anew with an administrator's rights. */
export const elevationFailures = [
  /** Windows did not start it; `win32Error` is its number, 1223 where the prompt was declined. */
  defineFailure('elevation.refused', { win32Error: z.int() }),
] as const;

import * as z from 'zod';
import { defineFailure } from '../define-failure.ts';

/** What can go wrong with starting the product that was set up. */
export const productStartFailures = [
  /** No link to the console in these folders, or only where somebody who is no administrator could have put it. */
  defineFailure('product.noLink', { folders: z.array(z.string()) }),
  /** Windows did not open the link; `reason` is what it said. */
  defineFailure('product.notOpened', { file: z.string(), reason: z.string() }),
] as const;

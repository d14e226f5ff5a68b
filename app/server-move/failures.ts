import * as z from 'zod';
import { defineFailure } from '../define-failure.ts';

/** What can go wrong with the list of a move. */
export const moveFailures = [
  /** The list that this computer keeps is no list any more; it is left as it is until somebody begins anew. */
  defineFailure('serverMove.damaged', { path: z.string() }),
  /** A file that was chosen holds no list of this program. */
  defineFailure('serverMove.noList', { path: z.string() }),
] as const;

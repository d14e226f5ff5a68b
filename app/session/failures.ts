import * as z from 'zod';
import { defineFailure } from '../define-failure.ts';

/** What can go wrong with the file that keeps a session. */
export const sessionFailures = [
  /** The system refuses to read it; `reason` is the system's code, for example `EBUSY`. */
  defineFailure('session.unreadable', { path: z.string(), reason: z.string() }),
  /** It is no session any more; it is left as it is until somebody begins anew. */
  defineFailure('session.damaged', { path: z.string() }),
  /** It was written by a newer version of this program. */
  defineFailure('session.newer', { path: z.string() }),
  /** Another window or a command began, resumed or put away a setup in this folder: what is there is not this session's. */
  defineFailure('session.taken', { path: z.string() }),
] as const;

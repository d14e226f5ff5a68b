import * as z from 'zod';
import { defineFailure } from './define-failure.ts';

/** What can happen anywhere: broken input over the bridge, files that cannot be used, work that is not allowed now. */
export const generalFailures = [
  /** A bug was caught; `reference` is the line to look for in the log. */
  defineFailure('unexpected', { reference: z.string() }),
  /** The caller sent something the schema of the call refuses; `problems` are paths and codes, never the values. */
  defineFailure('input.refused', { problems: z.array(z.string()) }),
  /** The call is not possible in the present state of the session (a run is going on, nothing was verified …). */
  defineFailure('session.notNow', { call: z.string(), state: z.string() }),
  /** A file named by the user is not there. */
  defineFailure('file.missing', { path: z.string() }),
  /** A file or folder cannot be read; `reason` is the system's code, for example `EACCES`. */
  defineFailure('file.unreadable', { path: z.string(), reason: z.string() }),
  /** A file or folder cannot be written; `reason` is the system's code, for example `ENOSPC`. */
  defineFailure('file.unwritable', { path: z.string(), reason: z.string() }),
  /** A file is there but is not of the kind that was asked for; `expected` is a code such as `answers` or `facts`. */
  defineFailure('file.malformed', { path: z.string(), expected: z.string(), problems: z.array(z.string()) }),
  /** A file is larger than anything of its kind; it was not read. Sizes in bytes. */
  defineFailure('file.tooLarge', { path: z.string(), bytes: z.number(), limit: z.number() }),
  /** A file that should hold JSON does not. */
  defineFailure('file.notJson', { path: z.string() }),
  /** A file with secrets that others can read or change, or that is not safe for another reason: it was not used. */
  defineFailure('file.notPrivate', { path: z.string(), reason: z.enum(['othersMayRead', 'ownedByOther', 'notAFile', 'notChecked']) }),
  /**
   * A folder in which nobody else may have a hand is another account's, lets others in, or is a link or no folder:
   * nothing was read from it or written there.
   */
  defineFailure('folder.notPrivate', { path: z.string(), reason: z.enum(['notAFolder', 'ownedByOther', 'othersGetIn']) }),
  /** A file of the right kind was written by a newer version of this program. */
  defineFailure('file.newerVersion', { path: z.string() }),
  /** The user stopped the work. */
  defineFailure('stopped', {}),
] as const;

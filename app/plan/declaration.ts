import * as z from 'zod';
import { stepIds } from './step.ts';

/**
 * Why a run must not be left while a step is under way, nor between two such steps: *Stop* and closing are refused with it.
 * `betweenVersions`: programs or databases are being brought from one version to the next, and half-way neither works.
 */
export const stayReason = z.enum(['betweenVersions']);

/**
 * How long a run that goes on does a step again which an earlier start of it has finished, whatever tells that it was done: `always`, since its
 * answers may have been corrected meanwhile; `until` another step has begun, since a restart in between undoes its work.
 */
const doneAgain = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({ kind: z.literal('until'), step: z.enum(stepIds) }),
]);

/** Schema of what a step says of itself beyond its command. */
export const declaration = z.strictObject({
  /** Which restart it may ask for: before anything more can be done, or to finish what it did. */
  restart: z.enum(['never', 'first', 'toFinish']),
  /** Why its work is not taken back: there is nothing to take back, by hand only, it is in Azure, or what it stopped can be started again. Said before *Stop* and after a run that did not get to its end. */
  rollback: z.enum(['nothingChanged', 'keptOnPurpose', 'byHand', 'inAzure', 'startAgain']),
  /** Minutes after which it takes longer than usual; the hard limit stands in the step. */
  softLimitMinutes: z.number(),
  /** Only on steps of a phase that cannot be left half-way. */
  cannotBeLeft: stayReason.optional(),
  /** Only on steps that may be done any number of times. */
  doneAgain: doneAgain.optional(),
  /**
   * Its program cannot be started over what an attempt left that did not end well: that has to be removed first. Setup.exe cannot go on after
   * "Start configuration." (setup facts 8), and SQL Server setup leaves an instance whose parts failed (3.4).
   */
  removeHalf: z.literal(true).optional(),
});

/** See {@link declaration}. */
export type Declaration = z.infer<typeof declaration>;

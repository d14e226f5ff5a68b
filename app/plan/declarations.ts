import * as z from 'zod';
import type { StepId } from './step.ts';

/**
 * Why a run must not be left while a step is under way, nor between two such steps: *Stop* and closing are refused with it.
 * `betweenVersions`: programs or databases are being brought from one version to the next, and half-way neither works.
 */
export const stayReason = z.enum(['betweenVersions']);

/** Schema of what a step says of itself beyond its command. */
export const declaration = z.strictObject({
  /** Which restart it may ask for: before anything more can be done, or to finish what it did. */
  restart: z.enum(['never', 'first', 'toFinish']),
  /** Why its work is not taken back: there is nothing to take back, by hand only, or it is in Azure. Said before *Stop* and after a run that did not get to its end. */
  rollback: z.enum(['nothingChanged', 'keptOnPurpose', 'byHand', 'inAzure']),
  /** Minutes after which it takes longer than usual; the hard limit stands in the step. */
  softLimitMinutes: z.number(),
  /** Only on steps of a phase that cannot be left half-way. */
  cannotBeLeft: stayReason.optional(),
});

/** See {@link declaration}. */
export type Declaration = z.infer<typeof declaration>;

/**
 * The declaration of every step; a new id without one does not compile. Nothing is rolled back by this program: the vendor's
 * installers roll themselves back, and what they finished stays (decision 008).
 */
export const declarations: Readonly<Record<StepId, Declaration>> = {
  'enable-features': { restart: 'first', rollback: 'byHand', softLimitMinutes: 8 },
  'save-passphrase': { restart: 'never', rollback: 'keptOnPurpose', softLimitMinutes: 1 },
  'install-agent': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 5 },
  'register-server': { restart: 'never', rollback: 'inAzure', softLimitMinutes: 2 },
  'install-sql': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 30 },
  'install-reporting': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 10 },
  'configure-reporting': { restart: 'never', rollback: 'byHand', softLimitMinutes: 5 },
  'install-server': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 30 },
  'check-connection': { restart: 'never', rollback: 'nothingChanged', softLimitMinutes: 2 },
  'stop-backups': { restart: 'never', rollback: 'byHand', softLimitMinutes: 5 },
  'backup-database': { restart: 'never', rollback: 'keptOnPurpose', softLimitMinutes: 30 },
  'backup-keys': { restart: 'never', rollback: 'keptOnPurpose', softLimitMinutes: 2 },
  'remove-reporting': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 15, cannotBeLeft: 'betweenVersions' },
  'upgrade-sql': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 40, cannotBeLeft: 'betweenVersions' },
  'renew-reporting': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 10, cannotBeLeft: 'betweenVersions' },
  'restore-keys': { restart: 'never', rollback: 'byHand', softLimitMinutes: 5, cannotBeLeft: 'betweenVersions' },
  'upgrade-agent': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 5 },
  'upgrade-server': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 40 },
};

import type { Declaration } from './declaration.ts';
import type { StepId } from './step.ts';

/**
 * The declaration of every step; a new id without one does not compile. Nothing is rolled back by this program: the vendor's
 * installers roll themselves back, and what they finished stays (decision 008).
 */
export const declarations: Readonly<Record<StepId, Declaration>> = {
  'enable-features': { restart: 'first', rollback: 'byHand', softLimitMinutes: 8 },
  'save-passphrase': { restart: 'never', rollback: 'keptOnPurpose', softLimitMinutes: 1 },
  'install-agent': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 5 },
  'set-agent-proxy': {
    restart: 'never',
    rollback: 'byHand',
    softLimitMinutes: 2,
    /** A wrong proxy server is corrected after a failure; nothing tells which one, or which password, the agent has. */
    doneAgain: { kind: 'always' },
  },
  'register-server': { restart: 'never', rollback: 'inAzure', softLimitMinutes: 2 },
  'install-sql': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 30, removeHalf: true },
  'install-reporting': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 10 },
  'configure-reporting': { restart: 'never', rollback: 'byHand', softLimitMinutes: 5 },
  'install-server': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 30, removeHalf: true },
  'desktop-icons': { restart: 'never', rollback: 'byHand', softLimitMinutes: 1 },
  'opt-in-updates': { restart: 'never', rollback: 'byHand', softLimitMinutes: 2 },
  'check-connection': { restart: 'never', rollback: 'nothingChanged', softLimitMinutes: 2 },
  'stop-backups': {
    restart: 'never',
    rollback: 'startAgain',
    softLimitMinutes: 5,
    /** Services that begin with Windows run again after a restart; from then on Setup has them in its hands. */
    doneAgain: { kind: 'until', step: 'upgrade-server' },
  },
  'backup-database': { restart: 'never', rollback: 'keptOnPurpose', softLimitMinutes: 30 },
  'backup-keys': { restart: 'never', rollback: 'keptOnPurpose', softLimitMinutes: 2 },
  'remove-reporting': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 15, cannotBeLeft: 'betweenVersions' },
  'upgrade-sql': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 40, cannotBeLeft: 'betweenVersions' },
  'renew-reporting': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 10, cannotBeLeft: 'betweenVersions' },
  'restore-keys': { restart: 'never', rollback: 'byHand', softLimitMinutes: 5, cannotBeLeft: 'betweenVersions' },
  'upgrade-agent': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 5 },
  'list-agents': { restart: 'never', rollback: 'keptOnPurpose', softLimitMinutes: 2 },
  'upgrade-server': { restart: 'toFinish', rollback: 'byHand', softLimitMinutes: 40 },
};

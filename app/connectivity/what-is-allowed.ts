import { assertNever } from '../assert-never.ts';
import type { CloudConnection } from './cloud-connection.ts';

/** What the backup server does with backups, in the order of the table in "Install and upgrade Azure Backup Server". */
export const operations = ['backupToAzure', 'backupToDisk', 'restoreFromAzure', 'restoreFromDisk'] as const;

/** See {@link operations}. */
export type Operation = (typeof operations)[number];

/** The states of an Azure subscription that decide what works. */
export const subscriptions = ['active', 'expired', 'deprovisioned'] as const;

/** See {@link subscriptions}. */
export type Subscription = (typeof subscriptions)[number];

/** How long the backup server has been without its vault, as far as that decides what works. */
export const connectivities = ['connected', 'lostUnder15Days', 'lostOver15Days'] as const;

/** See {@link connectivities}. */
export type Connectivity = (typeof connectivities)[number];

/** Whether an operation works; `stoppedAndDeleted`: the recovery points that it would need in Azure are gone, too. */
export type Permission = 'allowed' | 'stopped' | 'stoppedAndDeleted';

/** Every operation in one state of connectivity and subscription. */
export type Allowed = Readonly<Record<Operation, Permission>>;

/** What works in this state (REQUIREMENTS A5). The first 15 days without a connection are in no row of that table: nothing is stopped by them. */
export function whatIsAllowed(connectivity: Connectivity, subscription: Subscription): Allowed {
  return table[connectivity === 'lostUnder15Days' ? 'connected' : connectivity][subscription];
}

/** All of it in a word: everything works, restores alone do, or nothing. */
export function extentOf(allowed: Allowed): 'everything' | 'restores' | 'nothing' {
  const works = (operation: Operation): boolean => allowed[operation] === 'allowed';
  if (operations.every(works)) return 'everything';
  return works('restoreFromAzure') && works('restoreFromDisk') ? 'restores' : 'nothing';
}

/** What a person has to be asked of the connectivity: nothing where it was found; how long ago where only its loss was; all where nothing is known. */
export function connectivitiesToChoose(found: CloudConnection | null): readonly Connectivity[] {
  switch (found?.kind) {
    case 'connected':
      return [];
    case 'notConnected':
      return connectivities.filter((each) => each !== 'connected');
    case 'notInstalled':
    case 'unknown':
    case undefined:
      return connectivities;
    default:
      return assertNever(found);
  }
}

/** The connectivity as found, or as chosen where that leaves something to choose; null while it is not known. */
export function connectivityOf(found: CloudConnection | null, chosen: Connectivity | null): Connectivity | null {
  if (found?.kind === 'connected') return 'connected';
  return chosen !== null && connectivitiesToChoose(found).includes(chosen) ? chosen : null;
}

const everything: Allowed = { backupToAzure: 'allowed', backupToDisk: 'allowed', restoreFromAzure: 'allowed', restoreFromDisk: 'allowed' };
const restores: Allowed = { ...everything, backupToAzure: 'stopped', backupToDisk: 'stopped' };
const nothing: Allowed = { ...restores, restoreFromAzure: 'stoppedAndDeleted', restoreFromDisk: 'stopped' };

const table: Readonly<Record<Exclude<Connectivity, 'lostUnder15Days'>, Readonly<Record<Subscription, Allowed>>>> = {
  connected: { active: everything, expired: restores, deprovisioned: nothing },
  lostOver15Days: { active: restores, expired: restores, deprovisioned: nothing },
};

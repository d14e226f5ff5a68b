import { beside, under, type UpgradeContext } from '../plan-context.ts';
import { scriptStep } from '../script-step.ts';
import type { Fragment, StepOf } from '../step.ts';
import { reportingVariables } from '../steps/configure-reporting.ts';

const keyPassword: Fragment[] = [{ secret: 'keyPassword', as: 'plain' }];

/** Beside the folder of the session, which is put away when a new one begins: the copy must be found by that one too. */
function keyFile({ stateFolder }: UpgradeContext): string {
  return under(beside(stateFolder, 'upgrade'), 'reporting-keys.snk');
}

/**
 * Copies the encryption keys of Reporting Services by their WMI method `BackupEncryptionKey`. `rskeymgmt` would take the password as
 * an argument, which every user of the server can read; this gets it on standard input (decision 025).
 */
export function backupKeys(context: UpgradeContext): StepOf<'run-script'> {
  const path = keyFile(context);
  return scriptStep(context, {
    id: 'backup-keys',
    weight: 20,
    leaves: [{ kind: 'hostFile', path }],
    says: ['KeysBackedUp: True'],
    values: { SETUP_SQL_INSTANCE: context.database.instance, SETUP_KEY_FILE: path },
    stdin: keyPassword,
    limitMinutes: 10,
  });
}

/**
 * Connects the new Reporting Services with the database of the old ones, restores its encryption keys, and gives it the values
 * that setup wants to find (setup facts 3.3). Without the keys no report that has a stored password works.
 */
export function restoreKeys(context: UpgradeContext): StepOf<'run-script'> {
  return scriptStep(context, {
    id: 'restore-keys',
    weight: 120,
    says: ['KeysRestored: True', 'IsInitialized: True'],
    values: { ...reportingVariables(context, context.database.instance), SETUP_KEY_FILE: keyFile(context) },
    stdin: keyPassword,
    limitMinutes: 20,
  });
}

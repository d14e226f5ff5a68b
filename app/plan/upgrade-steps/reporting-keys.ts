import { reportingValues } from '../../answers/sql.ts';
import { beside, logFile, under, type UpgradeContext } from '../plan-context.ts';
import type { StepOf } from '../step.ts';

/** Beside the folder of the session, which is put away when a new one begins: the copy must be found by that one too. */
function keyFile({ stateFolder }: UpgradeContext): string {
  return under(beside(stateFolder, 'upgrade'), 'reporting-keys.snk');
}

/**
 * Copies the encryption keys of Reporting Services by their WMI method `BackupEncryptionKey`. `rskeymgmt` would take the password as
 * an argument, which every user of the server can read; this gets it on standard input (decision 025).
 */
export function backupKeys(context: UpgradeContext): StepOf<'run-script'> {
  const log = logFile(context, 'backup-keys.log');
  const path = keyFile(context);
  return {
    kind: 'run-script',
    id: 'backup-keys',
    weight: 20,
    detect: [],
    evidence: [
      { kind: 'hostFile', path },
      { kind: 'logLine', path: log, contains: 'KeysBackedUp: True' },
    ],
    script: 'backup-keys',
    values: { SETUP_SQL_INSTANCE: context.database.instance, SETUP_KEY_FILE: path },
    stdin: [{ secret: 'keyPassword', as: 'plain' }],
    log,
    limitMinutes: 10,
  };
}

/**
 * Uninstalls the Reporting Services that are a feature of SQL Server up to 2016, by the setup which that release left on the
 * server. SQL Server 2017 has none of them, and its setup upgrades no instance that still has.
 */
export function removeReporting(context: UpgradeContext): StepOf<'run-script'> {
  const log = logFile(context, 'remove-reporting.log');
  return {
    kind: 'run-script',
    id: 'remove-reporting',
    weight: 300,
    detect: [],
    evidence: [{ kind: 'logLine', path: log, contains: 'ReportingRemoved: True' }],
    script: 'remove-reporting',
    values: { SETUP_SQL_INSTANCE: context.database.instance, SETUP_KEY_FILE: keyFile(context) },
    log,
    limitMinutes: 60,
  };
}

/**
 * Connects the new Reporting Services with the database of the old ones, restores its encryption keys, and gives it the values
 * that setup wants to find (setup facts 3.3). Without the keys no report that has a stored password works.
 */
export function restoreKeys(context: UpgradeContext): StepOf<'run-script'> {
  const log = logFile(context, 'restore-keys.log');
  const { instance } = context.database;
  const values = reportingValues(instance);
  return {
    kind: 'run-script',
    id: 'restore-keys',
    weight: 120,
    detect: [],
    evidence: [
      { kind: 'logLine', path: log, contains: 'KeysRestored: True' },
      { kind: 'logLine', path: log, contains: 'IsInitialized: True' },
    ],
    script: 'restore-keys',
    values: {
      SETUP_SQL_SERVER: `${context.server.name}\\${instance}`,
      SETUP_DATABASE: values.database,
      SETUP_WEB_SERVICE: values.webServiceDirectory,
      SETUP_PORTAL: values.portalDirectory,
      SETUP_KEY_FILE: keyFile(context),
    },
    stdin: [{ secret: 'keyPassword', as: 'plain' }],
    log,
    limitMinutes: 20,
  };
}

import { reportingValues } from '../../answers/sql.ts';
import { logFile, type UpgradeContext } from '../plan-context.ts';
import type { StepOf } from '../step.ts';

/**
 * Backs up the database of the server, and that of its reports, into the backup folder of the instance, which SQL Server's own
 * service may write to whoever it is. The copy is read again (RESTORE VERIFYONLY) before anything is touched.
 */
export function backupDatabase(context: UpgradeContext): StepOf<'run-script'> {
  const log = logFile(context, 'backup-database.log');
  const { instance, name } = context.database;
  return {
    kind: 'run-script',
    id: 'backup-database',
    weight: 120,
    detect: [],
    evidence: [{ kind: 'logLine', path: log, contains: 'DatabaseBackedUp: True' }],
    script: 'backup-database',
    values: {
      SETUP_SQL_SERVER: `${context.server.name}\\${instance}`,
      SETUP_SQL_INSTANCE: instance,
      SETUP_DATABASE: name,
      SETUP_REPORT_DATABASE: reportingValues(instance).database,
    },
    log,
    limitMinutes: 120,
  };
}

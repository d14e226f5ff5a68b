import { reportingValues } from '../../answers/sql.ts';
import type { UpgradeContext } from '../plan-context.ts';
import { scriptStep } from '../script-step.ts';
import type { StepOf } from '../step.ts';

/**
 * Backs up the database of the server, and that of its reports, into the backup folder of the instance, which SQL Server's own
 * service may write to whoever it is. The copy is read again (RESTORE VERIFYONLY) before anything is touched.
 */
export function backupDatabase(context: UpgradeContext): StepOf<'run-script'> {
  const { instance, name } = context.database;
  return scriptStep(context, {
    id: 'backup-database',
    weight: 120,
    says: ['DatabaseBackedUp: True'],
    values: {
      SETUP_SQL_SERVER: `${context.server.name}\\${instance}`,
      SETUP_SQL_INSTANCE: instance,
      SETUP_DATABASE: name,
      SETUP_REPORT_DATABASE: reportingValues(instance).database,
    },
    limitMinutes: 120,
  });
}

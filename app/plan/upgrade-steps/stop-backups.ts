import type { UpgradeContext } from '../plan-context.ts';
import { scriptStep } from '../script-step.ts';
import type { StepOf } from '../step.ts';

/**
 * Stops the services of the backup server and of its agent, so that nothing writes into the database while it is copied and SQL Server
 * changes under it. Setup starts them again; once stopped they are not stopped anew, or an upgraded server would be.
 */
export function stopBackups(context: UpgradeContext): StepOf<'run-script'> {
  return scriptStep(context, {
    id: 'stop-backups',
    weight: 30,
    says: ['BackupsStopped: True'],
    /** The services of the server (setup facts 2.3), and of the agent: stop it before it is replaced (setup facts 4). */
    values: { SETUP_SERVICES: 'MSDPM,DPMAMService,DpmWriter,obengine' },
    limitMinutes: 20,
  });
}

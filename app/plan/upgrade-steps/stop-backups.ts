import { logFile, type UpgradeContext } from '../plan-context.ts';
import type { StepOf } from '../step.ts';

/**
 * Stops the services of the backup server and of its agent, so that nothing writes into the database while it is copied and SQL Server
 * changes under it. Setup starts them again; once stopped they are not stopped anew, or an upgraded server would be.
 */
export function stopBackups(context: UpgradeContext): StepOf<'run-script'> {
  const log = logFile(context, 'stop-backups.log');
  return {
    kind: 'run-script',
    id: 'stop-backups',
    weight: 30,
    detect: [],
    evidence: [{ kind: 'logLine', path: log, contains: 'BackupsStopped: True' }],
    script: 'stop-backups',
    /** The services of the server (setup facts 2.3), and of the agent: stop it before it is replaced (setup facts 4). */
    values: { SETUP_SERVICES: 'MSDPM,DPMAMService,DpmWriter,obengine' },
    log,
    limitMinutes: 20,
  };
}

import { agentService } from '../../machine/agent-service.ts';
import type { UpgradeContext } from '../plan-context.ts';
import { scriptStep } from '../script-step.ts';
import type { StepOf } from '../step.ts';

/** Starts again what this step stops: in PowerShell, as administrator, whatever the instance. One that an administrator disabled stays off. */
export const startsBackupsAgain =
  "Get-Service SQLAgent*, SQLSERVERAGENT, MSDPM, DPMAMService, DpmWriter, obengine -ErrorAction SilentlyContinue | Where-Object StartType -ne 'Disabled' | Start-Service";

/**
 * Stops the services of the backup server and of its agent, so that nothing writes into the database while it is copied and SQL Server
 * changes under it. A run that goes on stops them again, until Setup has begun, which starts them (its declaration).
 */
export function stopBackups(context: UpgradeContext): StepOf<'run-script'> {
  return scriptStep(context, {
    id: 'stop-backups',
    weight: 30,
    says: ['BackupsStopped: True'],
    values: { SETUP_SERVICES: stoppedServices(context).join(',') },
    limitMinutes: 20,
  });
}

/**
 * In the order in which they are stopped. SQL Server Agent goes first: the schedules of the backup server are jobs of it, and start its engine
 * again; "Starting Service:SQLAgent$…" stands in the log of Setup (setup facts 2.3). The others are the services of the server (setup facts
 * 2.3), and of the agent: stop it before it is replaced (setup facts 4).
 */
function stoppedServices({ database }: UpgradeContext): readonly string[] {
  return [agentService(database.instance), 'MSDPM', 'DPMAMService', 'DpmWriter', 'obengine'];
}

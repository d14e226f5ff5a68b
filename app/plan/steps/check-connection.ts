import { logFile, type SetupContext } from '../plan-context.ts';
import type { StepOf } from '../step.ts';

/** Asks the installed server whether it reaches its vault: `Get-DPMCloudConnection` in its own shell (setup facts 4). */
export function checkConnection(context: SetupContext): StepOf<'run-script'> {
  const log = logFile(context, 'check-connection.log');
  return {
    kind: 'run-script',
    id: 'check-connection',
    weight: 20,
    detect: [],
    evidence: [{ kind: 'logLine', path: log, contains: 'CloudConnection: True' }],
    script: 'check-connection',
    values: {},
    log,
    limitMinutes: 10,
  };
}

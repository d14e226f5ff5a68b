import type { SetupContext } from '../plan-context.ts';
import { scriptStep } from '../script-step.ts';
import type { StepOf } from '../step.ts';

/** Asks the installed server whether it reaches its vault: `Get-DPMCloudConnection` in its own shell (setup facts 4). */
export function checkConnection(context: SetupContext): StepOf<'run-script'> {
  return scriptStep(context, { id: 'check-connection', weight: 20, says: ['CloudConnection: True'], values: {}, limitMinutes: 10 });
}

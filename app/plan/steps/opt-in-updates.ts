import type { SetupContext } from '../plan-context.ts';
import { scriptStep } from '../script-step.ts';
import type { StepOf } from '../step.ts';

/**
 * Registers Microsoft Update with Windows Update by the method that is documented for it ("Opt-In to Microsoft Update":
 * `IUpdateServiceManager2::AddService2`). The agent's `/m` opts in for the agent alone. A policy stays in force: the script looks itself, right before.
 */
export function optInUpdates(context: SetupContext): StepOf<'run-script'> {
  return scriptStep(context, { id: 'opt-in-updates', weight: 15, says: ['UpdatesDecided: True'], values: {}, limitMinutes: 10 });
}

import { beside, under, type UpgradeContext } from '../plan-context.ts';
import { scriptStep } from '../script-step.ts';
import type { StepOf } from '../step.ts';

/**
 * Lists the computers with a protection agent, which is older than the upgraded server until it is updated (U5). `Get-DPMProductionServer` is
 * documented, what its objects tell is not: all of it goes into the file, nothing is judged by it. The list lies beside the session's folder.
 */
export function listAgents(context: UpgradeContext): StepOf<'run-script'> {
  const path = agentList(context);
  return scriptStep(context, {
    id: 'list-agents',
    weight: 20,
    leaves: [{ kind: 'hostFile', path }],
    says: ['AgentsListed: True'],
    values: { SETUP_AGENT_LIST: path },
    limitMinutes: 10,
  });
}

/** Where the list is saved. */
function agentList({ stateFolder }: Pick<UpgradeContext, 'stateFolder'>): string {
  return under(beside(stateFolder, 'upgrade'), 'protection-agents.csv');
}

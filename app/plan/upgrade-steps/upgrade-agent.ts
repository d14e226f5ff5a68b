import { exitTable } from '../exit-codes.ts';
import { agentLogs, type UpgradeContext } from '../plan-context.ts';
import type { StepOf } from '../step.ts';
import { AGENT_KEY, agentProgram } from '../steps/install-agent.ts';

/** Installs the package's Recovery Services agent, or a newer one that was named, over the one that is there: folder, scratch, proxy and registration stay its own. */
export function upgradeAgent(context: UpgradeContext): StepOf<'run-program'> {
  const { answers, product, namedAgentVersion = null } = context;
  return {
    kind: 'run-program',
    id: 'upgrade-agent',
    weight: 60,
    /** Nothing tells the package's version before it runs, so it always does; over the same version it changes nothing. */
    detect: [],
    evidence: [
      { kind: 'registry', key: `${AGENT_KEY}\\Setup`, name: 'InstallPath' },
      { kind: 'service', name: 'obengine' },
      ...(namedAgentVersion === null ? [] : [{ kind: 'agentVersion' as const, atLeast: namedAgentVersion }]),
    ],
    ...agentProgram(context),
    arguments: ['/q', '/nu', ...(answers.updates.microsoftUpdate ? ['/m'] : [])],
    stdin: null,
    answerFile: null,
    log: agentLogs(context),
    exitCodes: exitTable(product.exitCodes),
    limitMinutes: 15,
    settleSeconds: 60,
  };
}

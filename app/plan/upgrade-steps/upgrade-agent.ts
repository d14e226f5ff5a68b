import { exitTable } from '../exit-codes.ts';
import type { UpgradeContext } from '../plan-context.ts';
import type { StepOf } from '../step.ts';
import { AGENT_KEY } from '../steps/install-agent.ts';

/** Installs the package's Recovery Services agent over the one that is there: folder, scratch, proxy and registration stay its own. */
export function upgradeAgent({ answers, product }: UpgradeContext): StepOf<'run-program'> {
  return {
    kind: 'run-program',
    id: 'upgrade-agent',
    weight: 60,
    /** Nothing tells the package's version before it runs, so it always does; over the same version it changes nothing. */
    detect: [],
    evidence: [
      { kind: 'registry', key: `${AGENT_KEY}\\Setup`, name: 'InstallPath' },
      { kind: 'service', name: 'obengine' },
    ],
    program: product.programs.agent,
    arguments: ['/q', '/nu', ...(answers.updates.microsoftUpdate ? ['/m'] : [])],
    stdin: null,
    answerFile: null,
    log: null,
    exitCodes: exitTable(product.exitCodes),
    limitMinutes: 15,
    settleSeconds: 60,
  };
}

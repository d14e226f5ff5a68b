import { compareVersions } from '../../checks/versions.ts';
import { agentLogs, under, type PlanContext, type SetupContext } from '../plan-context.ts';
import { exitTable } from '../exit-codes.ts';
import type { StepOf } from '../step.ts';

/** Where the agent notes itself. */
export const AGENT_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup';

/** The installer that the administrator named, or that of the package. */
export function agentProgram({ answers, product }: SetupContext): Pick<StepOf<'run-program'>, 'program' | 'from'> {
  const named = answers.updates.agentInstaller ?? null;
  return named === null ? { program: product.programs.agent } : { from: 'administrator', program: named };
}

/** The version that the agent must have: that of the installer that was named, else the oldest that reads today's vault credentials. */
function agentAtLeast({ product, namedAgentVersion = null }: PlanContext): string {
  const named = namedAgentVersion ?? product.agentVersion;
  return compareVersions(named, product.agentVersion) > 0 ? named : product.agentVersion;
}

/**
 * Installs the Azure Recovery Services (MARS) agent: quiet, without an update check at the end, folder and scratch
 * given, Microsoft Update and proxy by switch. A proxy's user and password exist only as switches `/pu` and `/pw`;
 * those are never used: a step of its own gives them to the agent, the password on standard input (setup facts 4).
 */
export function installAgent(context: PlanContext): StepOf<'run-program'> {
  const { answers, product } = context;
  const folder = product.defaults.agentFolder;
  const evidence = [
    { kind: 'registry', key: `${AGENT_KEY}\\Setup`, name: 'InstallPath' },
    { kind: 'service', name: 'obengine' },
    { kind: 'file', path: under(folder, 'bin', 'CBEngine.exe') },
    { kind: 'agentVersion', atLeast: agentAtLeast(context) },
  ] as const;
  return {
    kind: 'run-program',
    id: 'install-agent',
    weight: 60,
    detect: [...evidence],
    evidence: [...evidence],
    ...agentProgram(context),
    arguments: [
      '/q',
      '/nu',
      ...(answers.updates.microsoftUpdate ? ['/m'] : []),
      `/p:${folder}`,
      `/s:${answers.folders.scratch}`,
      ...(answers.connection.kind === 'proxy' ? [`/ph:${answers.connection.host}`, `/po:${String(answers.connection.port)}`] : []),
    ],
    stdin: null,
    answerFile: null,
    log: agentLogs(context),
    exitCodes: exitTable(product.exitCodes),
    limitMinutes: 15,
    /** "Takes a few minutes in the background": the program may end before its work does (setup facts 4). */
    settleSeconds: 60,
  };
}

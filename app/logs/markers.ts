import type { StepId } from '../plan/step.ts';

/** A line as the agent's programs write it: process and thread in hexadecimal, then the time. The first one means that its service runs. */
const agentLine = /^[0-9A-F]{4,8} [0-9A-F]{4,8} \d/u;

/**
 * Words that mark a phase, in order, and how far the step is then. Time stamps follow the culture of Windows, so
 * only the words count: those that the programs do not translate (setup facts 2.4 for Setup.exe; names of actions and
 * packages in SQL Server setup's detail log; names of Windows Installer's standard actions).
 */
const markers: Readonly<Partial<Record<StepId, readonly (readonly [words: string | RegExp, fraction: number])[]>>> = {
  'install-agent': [
    ['InstallInitialize', 0.2],
    ['InstallFiles', 0.4],
    ['WriteRegistryValues', 0.6],
    ['InstallServices', 0.7],
    ['StartServices', 0.85],
    [agentLine, 0.9],
    ['InstallFinalize', 0.95],
  ],
  'register-server': [
    ['Begin registration', 0.2],
    ['Sending request', 0.4],
    ['CertThumbprint', 0.8],
    ['Machine registration succeeded', 0.95],
  ],
  'install-server': [
    ['setup started', 0.02],
    ['All prerequisite checks', 0.1],
    ['Call MsiInstallProduct', 0.15],
    ['CostFinalize', 0.18],
    ['InstallFiles', 0.25],
    ['WriteRegistryValues', 0.45],
    ['InstallServices', 0.5],
    ['InstallFinalize', 0.58],
    ['MsiInstallProduct returned 0', 0.6],
    ['End install.', 0.62],
    ['Start configuration.', 0.65],
    ['Add user:', 0.75],
    ['Creating the database', 0.85],
    ['Starting Service:MSDPM', 0.95],
  ],
  'install-sql': [
    ['GlobalRules', 0.05],
    ['sql_common_core', 0.2],
    ['sql_engine_core_shared', 0.35],
    ['sql_engine_core_inst', 0.45],
    ['Copying files', 0.6],
    ['SqlEngineConfigAction', 0.75],
    ['Starting service MSSQL$', 0.88],
    ['Starting service SQLAgent$', 0.96],
  ],
  'install-reporting': [
    ['Applying execute package', 0.2],
    ['InstallFiles', 0.4],
    ['InstallServices', 0.7],
    ['InstallFinalize', 0.9],
    ['Apply complete', 0.97],
  ],
};

/** Steps of an upgrade whose programs are those of an installation. */
const sameLog: Readonly<Partial<Record<StepId, StepId>>> = {
  'upgrade-agent': 'install-agent',
  'upgrade-sql': 'install-sql',
  'renew-reporting': 'install-reporting',
  'upgrade-server': 'install-server',
};

/** How far a step is after this line, from 0 to 1; null when the line says nothing of that. */
export function fractionAfter(step: StepId, line: string): number | null {
  const known = markers[sameLog[step] ?? step] ?? [];
  return known.filter(([words]) => (typeof words === 'string' ? line.includes(words) : words.test(line))).at(-1)?.[1] ?? null;
}

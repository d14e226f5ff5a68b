import type { FactValue } from './facts.ts';

/** An instance of SQL Server in which every setting that checks ask for is as it should be; its release, edition and databases are added. */
export const readyInstance = {
  architecture: 'x64',
  collation: 'SQL_Latin1_General_CP1_CI_AS',
  tcpEnabled: true,
  namedPipesEnabled: true,
  running: true,
  agentStart: 'automatic',
  administratorsAreSysadmin: true,
  installerIsSysadmin: true,
  clustered: false,
  availabilityGroups: false,
  serviceAccount: 'LocalSystem',
} as const satisfies Partial<FactValue<'sqlInstances'>[number]>;

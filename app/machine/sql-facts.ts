import * as z from 'zod';

/** One instance of the SQL Server engine, as `Instance Names\SQL` and its `Setup` key tell (setup facts 3.4). */
export const sqlInstance = z.strictObject({
  /** `MSSQLSERVER` is the default instance. */
  name: z.string(),
  /** Full version; the first number tells the release: 12 = 2014, 13 = 2016, 14 = 2017, 15 = 2019, 16 = 2022. */
  version: z.string(),
  edition: z.string(),
  architecture: z.enum(['x64', 'x86']),
  collation: z.string(),
  tcpEnabled: z.boolean(),
  namedPipesEnabled: z.boolean(),
  running: z.boolean(),
  agentStart: z.enum(['automatic', 'manual', 'disabled']),
  /** Whether BUILTIN\Administrators is sysadmin on master; null when the instance could not be asked. */
  administratorsAreSysadmin: z.boolean().nullable(),
});

/** See {@link sqlInstance}. */
export type SqlInstance = z.infer<typeof sqlInstance>;

/** One SQL Server Reporting Services instance and the settings that MABS setup needs (setup facts 3.3); null where one could not be read. */
export const reportingService = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** WMI property IsInitialized. */
  initialized: z.boolean().nullable(),
  serviceAccount: z.string().nullable(),
  webServiceDirectory: z.string().nullable(),
  database: z.string().nullable(),
  portalDirectory: z.string().nullable(),
});

/** See {@link reportingService}. */
export type ReportingService = z.infer<typeof reportingService>;

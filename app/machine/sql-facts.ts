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
  /** Null where Windows did not tell. */
  running: z.boolean().nullable(),
  agentStart: z.enum(['automatic', 'manual', 'disabled']),
  /** Whether BUILTIN\Administrators is sysadmin on master; null when the instance could not be asked. */
  administratorsAreSysadmin: z.boolean().nullable(),
  // Since version 2 of the facts file; null where it could not be learned, also by an older version.
  /** Whether the user who runs this program is sysadmin. */
  installerIsSysadmin: z.boolean().nullable().default(null),
  /** An instance of a failover cluster, or one with availability groups. */
  clustered: z.boolean().nullable().default(null),
  availabilityGroups: z.boolean().nullable().default(null),
  /** Account of the engine's service, as Windows writes it: `LocalSystem`, `NT Service\\MSSQL$X`, `CONTOSO\\sql`. */
  serviceAccount: z.string().nullable().default(null),
  /** Names of its databases that begin with DPMDB. */
  backupDatabases: z.array(z.string()).nullable().default(null),
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
  // Since version 2 of the facts file; null where it could not be learned.
  running: z.boolean().nullable().default(null),
  /** EditionName: `SQL Server Standard`, `SQL Server Express` … */
  edition: z.string().nullable().default(null),
  /** SecureConnectionLevel; 0 asks for no TLS. */
  secureConnectionLevel: z.int().nullable().default(null),
});

/** See {@link reportingService}. */
export type ReportingService = z.infer<typeof reportingService>;

/** Schema of the programs around SQL Server; a version is null where the program is not there. */
export const sqlTools = z.strictObject({
  sqlcmd: z.string().nullable(),
  managementStudio: z.string().nullable(),
  /** Whether the service SQL Server Browser runs; null where it is not installed. */
  browserRunning: z.boolean().nullable(),
  /** Whether the SQL Server client library may use TCP/IP; null where it has no setting of its own. */
  clientTcp: z.boolean().nullable(),
});

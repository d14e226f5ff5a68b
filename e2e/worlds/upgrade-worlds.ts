import type { FactValue } from '../../app/machine/facts.ts';
import { readyInstance } from '../../app/machine/ready-instance.ts';
import type { Values } from './values.ts';

type Instance = FactValue<'sqlInstances'>[number];
type Reporting = FactValue<'reportingServices'>[number];

/** The instance that v2 brought along, with its database. */
const instance: Instance = {
  name: 'MSDPM2016',
  version: '13.0.5026.0',
  edition: 'Standard Edition (64-bit)',
  ...readyInstance,
  backupDatabases: ['DPMDB_MABS01'],
};

/** Up to 2016 Reporting Services are a feature of the instance, and have its name. */
const reporting: Reporting = {
  name: 'MSDPM2016',
  version: '13.0.5026.0',
  initialized: true,
  serviceAccount: 'NT AUTHORITY\\NetworkService',
  webServiceDirectory: 'ReportServer_MSDPM2016',
  database: 'ReportServer$MSDPM2016',
  portalDirectory: 'Reports_MSDPM2016',
  running: true,
  edition: 'SQL Server Standard',
  secureConnectionLevel: 0,
};

const newReporting: Reporting = {
  ...reporting,
  name: 'SSRS',
  version: '14.0.6827.4788',
  webServiceDirectory: 'ReportServer_BACKUP',
  database: 'ReportServer$BACKUP',
  portalDirectory: 'Reports_BACKUP',
};

/** A server that v2 has been at work on. */
const v2: Values = {
  backupServer: { kind: 'server', version: '12.0.332.0' },
  backupDatabase: {
    server: 'MABS01',
    instance: 'MSDPM2016',
    database: 'DPMDB_MABS01',
    reporting: 'MSDPM2016',
    reportingSetup: 'C:\\Program Files\\Microsoft SQL Server\\130\\Setup Bootstrap\\SQLServer2016\\setup.exe',
  },
  recoveryAgent: { kind: 'installed', version: '2.0.9085.0' },
  registeredVault: 'ContosoVault',
  leftoverFiles: ['C:\\Program Files\\Microsoft Azure Backup Server\\DPM\\DPM\\DPMDB\\DPMDB_MABS01.mdf'],
  sqlInstances: [instance],
  reportingServices: [reporting],
  sqlTools: { sqlcmd: '13.0.5026.0', managementStudio: '13.0.16106.4', browserRunning: true, clientTcp: null },
};

const { sqlInstances: _instances, ...withoutInstances } = v2;

/** Worlds with a backup server that may or may not be upgraded. */
export const upgradeWorlds: Readonly<Record<string, Values>> = {
  'v2-on-sql-2016': v2,
  'v2-on-sql-2014': { ...v2, sqlInstances: [{ ...instance, version: '12.0.6024.0' }] },
  'v2-with-own-sql-2017': {
    ...v2,
    sqlInstances: [instance, { ...instance, name: 'BACKUP', version: '14.0.3381.3', backupDatabases: ['DPMDB_MABS01'] }],
    reportingServices: [reporting, newReporting],
  },
  'v2-on-remote-sql': {
    ...withoutInstances,
    backupDatabase: { server: 'SQL07', instance: 'BACKUP', database: 'DPMDB_MABS01', reporting: 'BACKUP', reportingSetup: null },
  },
  'v2-on-enterprise-sql': { ...v2, sqlInstances: [{ ...instance, edition: 'Enterprise Edition: Core-based Licensing (64-bit)' }] },
  'v2-with-pending-restart': { ...v2, pendingRestart: [{ source: 'windowsUpdate', names: [] }] },
  'v2-without-its-instance': withoutInstances,
  'v1-on-sql-2014': {
    ...v2,
    backupServer: { kind: 'server', version: '11.0.3000.0' },
    sqlInstances: [{ ...instance, version: '12.0.6024.0' }],
  },
  'v3-on-sql-2017': {
    ...v2,
    backupServer: { kind: 'server', version: '13.0.415.0' },
    sqlInstances: [{ ...instance, version: '14.0.3381.3' }],
    reportingServices: [newReporting],
  },
};

import type { FactValue } from '../../app/machine/facts.ts';
import { readyInstance } from '../../app/machine/ready-instance.ts';
import type { Values } from './values.ts';

type Instance = FactValue<'sqlInstances'>[number];
type Reporting = FactValue<'reportingServices'>[number];

const instance: Instance = {
  name: 'BACKUP',
  version: '14.0.3381.3',
  edition: 'Standard Edition (64-bit)',
  ...readyInstance,
  backupDatabases: [],
};

const reporting: Reporting = {
  name: 'SSRS',
  version: '14.0.601.20',
  initialized: true,
  serviceAccount: 'NT AUTHORITY\\NetworkService',
  webServiceDirectory: 'ReportServer_BACKUP',
  database: 'ReportServer$BACKUP',
  portalDirectory: 'Reports_BACKUP',
  running: true,
  edition: 'SQL Server Standard',
  secureConnectionLevel: 0,
};

const tools: FactValue<'sqlTools'> = { sqlcmd: '14.0.1000.169', managementStudio: '15.0.18369.0', browserRunning: true, clientTcp: null };

/** Worlds with an instance of SQL Server. */
export const sqlWorlds: Readonly<Record<string, Values>> = {
  'instance-name-taken': { sqlInstances: [{ ...instance, name: 'MSDPM2017' }] },
  'own-sql-2017-ready': ownSql(),
  'default-instance-only': ownSql(
    { name: 'MSSQLSERVER' },
    { webServiceDirectory: 'ReportServer', database: 'ReportServer', portalDirectory: 'Reports' },
  ),
  'french-collation': { ...ownSql({ collation: 'French_CI_AS' }), computer: { name: 'MABS01', installLanguage: '040c' } },
  'express-edition': ownSql({ edition: 'Express Edition (64-bit)' }),
  'sql-2014-without-service-pack': ownSql({ version: '12.0.2000.8' }),
  'sql-2019': ownSql({ version: '15.0.4335.1' }),
  'sql-32-bit': ownSql({ version: '12.0.6024.0', edition: 'Standard Edition', architecture: 'x86' }),
  'sql-stopped': ownSql({ running: false }),
  'sql-state-unknown': ownSql({ running: null }),
  'sql-tcp-off': ownSql({ tcpEnabled: false }),
  'sql-named-pipes-off': ownSql({ namedPipesEnabled: false }),
  'sql-agent-manual': ownSql({ agentStart: 'manual' }),
  'sql-administrators-without-sysadmin': ownSql({ administratorsAreSysadmin: false }),
  'sql-could-not-be-asked': ownSql({
    administratorsAreSysadmin: null,
    installerIsSysadmin: null,
    availabilityGroups: null,
    backupDatabases: null,
  }),
  'sql-2014-with-dot-net-35': { ...ownSql({ version: '12.0.6024.0' }), dotNet35: true },
  'sql-2014-without-dot-net-35': ownSql({ version: '12.0.6024.0' }),
  'sql-2022': ownSql({ version: '16.0.4085.2' }, { version: '16.0.1113.11' }),
  'sql-named-with-underscore': ownSql({ name: 'BACK_UP' }, reportingOf('BACK_UP')),
  'sql-named-as-reserved': ownSql({ name: 'MSDPM2012' }, reportingOf('MSDPM2012')),
  'sql-serves-dpm': {
    ...ownSql(),
    backupDatabase: { server: 'MABS01', instance: 'BACKUP', database: 'DPMDB', reporting: null, reportingSetup: null },
  },
  'dpm-database-left': ownSql({ backupDatabases: ['DPMDB_MABS01'] }),
  'sql-virtual-account': ownSql({ serviceAccount: 'NT Service\\MSSQL$BACKUP' }),
  'sql-domain-account': ownSql({ serviceAccount: 'CONTOSO\\sql' }),
  'sql-account-unknown': ownSql({ serviceAccount: null }),
  'sql-clustered': ownSql({ clustered: true }),
  'sql-availability-groups': ownSql({ availabilityGroups: true }),
  'sql-installer-without-sysadmin': ownSql({ installerIsSysadmin: false }),
  'sql-browser-stopped': { ...ownSql(), sqlTools: { ...tools, browserRunning: false } },
  'sql-client-tcp-on': { ...ownSql(), sqlTools: { ...tools, clientTcp: true } },
  'sql-client-tcp-off': { ...ownSql(), sqlTools: { ...tools, clientTcp: false } },
  'no-sql-tools': { sqlTools: { sqlcmd: null, managementStudio: null, browserRunning: null, clientTcp: null } },
  'no-sqlcmd': { ...ownSql(), sqlTools: { ...tools, sqlcmd: null } },
  'no-management-studio': { ...ownSql(), sqlTools: { ...tools, managementStudio: null } },
  'reporting-stopped': ownSql({}, { running: false }),
  'reporting-with-tls': ownSql({}, { secureConnectionLevel: 1 }),
  'reporting-express': ownSql({}, { edition: 'SQL Server Express' }),
  'reporting-could-not-be-asked': ownSql(
    {},
    {
      initialized: null,
      webServiceDirectory: null,
      database: null,
      portalDirectory: null,
      running: null,
      edition: null,
      secureConnectionLevel: null,
    },
  ),
  'remote-sql': { computer: { name: 'MABS02', installLanguage: '0409' } },
  'no-reporting-services': { sqlInstances: [instance], sqlTools: tools },
  'reporting-not-configured': ownSql({}, { initialized: false, webServiceDirectory: '', database: '', portalDirectory: '' }),
  'reporting-other-settings': ownSql(
    {},
    { serviceAccount: 'CONTOSO\\ssrs', webServiceDirectory: 'ReportServer', database: 'ReportServer', portalDirectory: 'Reports' },
  ),
};

function ownSql(change: Partial<Instance> = {}, reportingChange: Partial<Reporting> = {}): Values {
  return { sqlInstances: [{ ...instance, ...change }], reportingServices: [{ ...reporting, ...reportingChange }], sqlTools: tools };
}

function reportingOf(name: string): Partial<Reporting> {
  return { webServiceDirectory: `ReportServer_${name}`, database: `ReportServer$${name}`, portalDirectory: `Reports_${name}` };
}

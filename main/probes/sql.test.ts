import { expect, test } from 'vitest';
import { known, unknown } from '../../app/machine/fact.ts';
import type { RegistryValue } from '../system/system.ts';
import { probes } from './index.ts';
import { doorsOn, type Tree } from './testing.ts';

const SERVICES = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
const SQL = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';

const instance = (id: string, setup: Readonly<Record<string, RegistryValue>>, tcp: number, pipes: number): Tree => ({
  [`${SQL}\\${id}\\Setup`]: { Edition: 'Standard Edition', Collation: 'French_CI_AS', ...setup },
  [`${SQL}\\${id}\\MSSQLServer\\SuperSocketNetLib\\Tcp`]: { Enabled: tcp },
  [`${SQL}\\${id}\\MSSQLServer\\SuperSocketNetLib\\Np`]: { Enabled: pipes },
});
const tree: Tree = {
  [`${SQL}\\Instance Names\\SQL`]: { MSSQLSERVER: 'MSSQL13.MSSQLSERVER', BACKUP: 'MSSQL14.BACKUP' },
  ...instance('MSSQL13.MSSQLSERVER', { Version: '13.2.5026.0' }, 0, 1),
  ...instance('MSSQL14.BACKUP', { Version: '14.0.1000.169', PatchLevel: '14.0.3381.3' }, 1, 0),
  [`${SERVICES}\\SQLAgent$BACKUP`]: { Start: 3 },
  [`${SERVICES}\\SQLSERVERAGENT`]: { Start: 2 },
  [`${SQL}\\Instance Names\\RS`]: { SSRS: 'SSRS' },
  [`${SQL}\\SSRS\\MSSQLServer\\CurrentVersion`]: { CurrentVersion: '14.0.601.20' },
  [`${SQL}\\SSRS\\Setup`]: { ServiceName: 'SQLServerReportingServices' },
  [`${SERVICES}\\SQLServerReportingServices`]: { ObjectName: 'NT AUTHORITY\\NetworkService' },
};
const common = {
  edition: 'Standard Edition',
  architecture: 'x64',
  collation: 'French_CI_AS',
  administratorsAreSysadmin: null,
  installerIsSysadmin: null,
  clustered: false,
  availabilityGroups: null,
  serviceAccount: null,
  backupDatabases: null,
};

test('every instance is found, ordered by name', async () => {
  expect(await probes.sqlInstances(doorsOn(tree), new AbortController().signal)).toEqual(
    known([
      {
        ...common,
        name: 'BACKUP',
        version: '14.0.3381.3',
        tcpEnabled: true,
        namedPipesEnabled: false,
        running: true,
        agentStart: 'manual',
      },
      {
        ...common,
        name: 'MSSQLSERVER',
        version: '13.2.5026.0',
        tcpEnabled: false,
        namedPipesEnabled: true,
        running: false,
        agentStart: 'automatic',
      },
    ]),
  );
});

test('Reporting Services is found, what only WMI knows is null', async () => {
  expect(await probes.reportingServices(doorsOn(tree), new AbortController().signal)).toEqual(
    known([
      {
        name: 'SSRS',
        version: '14.0.601.20',
        initialized: null,
        serviceAccount: 'NT AUTHORITY\\NetworkService',
        webServiceDirectory: null,
        database: null,
        portalDirectory: null,
        running: true,
        edition: null,
        secureConnectionLevel: null,
      },
    ]),
  );
});

test('an instance that lacks its own key makes the fact unknown, not empty', async () => {
  const broken: Tree = { [`${SQL}\\Instance Names\\SQL`]: { LOST: 'MSSQL14.LOST' } };
  expect(await probes.sqlInstances(doorsOn(broken), new AbortController().signal)).toMatchObject(unknown('notFound'));
});

import { mabsV3 } from './mabs-v3.ts';
import type { Product } from './product.ts';

/**
 * Microsoft Azure Backup Server v4 (14.0.30.0), by the same article in its version of 04/2023 (setup facts 6.1): what differs
 * from v3. The paths and the name of the instance in its package were seen nowhere and follow those of v3.
 */
export const mabsV4: Product = {
  ...mabsV3,
  id: 'mabs-v4',
  name: 'Microsoft Azure Backup Server v4',
  version: '14.0.30.0',
  rulesVersion: '1',
  windows: {
    ...mabsV3.windows,
    releases: [
      { build: 17_763, name: 'Windows Server 2019' },
      { build: 20_348, name: 'Windows Server 2022' },
    ],
    languages: { unsupported: ['041f'], upgradeStops: [] },
  },
  /** V3 (RTM 13.0.415.0, UR1 13.0.580.0, UR2 13.0.657.0) only. */
  upgradesFrom: ['13.0.'],
  sql: {
    ...mabsV3.sql,
    releases: [
      { major: 15, minimum: '15.0.2000.5', year: 2019 },
      { major: 16, minimum: '16.0.1000.6', year: 2022 },
    ],
  },
  /** How v4 upgrades the SQL Server 2017 of v3 is described nowhere that was found: only an own 2019 or 2022 is offered. */
  upgrade: { ...mabsV3.upgrade, sqlFrom: [], sqlTo: 16, reportingVersion: null, ownSql: [15, 16] },
  defaults: { ...mabsV3.defaults, sqlInstance: 'MSDPM2022' },
  programs: { ...mabsV3.programs, sql: 'SQLSVR2022/setup.exe', reporting: 'SSRS2022/SQLServerReportingServices.exe' },
};

import { defineInstanceCheck } from './own-sql.ts';
import { compareVersions, majorOf } from './versions.ts';

/** W5: a release of SQL Server that the product accepts, with the service pack it asks for. */
export const sqlVersion = defineInstanceCheck({
  name: 'Sql.Version',
  code: 'S006',
  severity: 'critical',
  judge: ({ version }, { product: { sql } }) => {
    const release = sql.releases.find(({ major }) => major === majorOf(version));
    const accepted = release !== undefined && compareVersions(version, release.minimum) >= 0;
    const values = { found: version, years: sql.releases.map(({ year }) => String(year)), minimum: release?.minimum ?? '' };
    return { kind: accepted ? 'passed' : 'failed', values };
  },
  vendorIds: [],
});

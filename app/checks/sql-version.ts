import type { SqlRelease } from '../products/product.ts';
import type { CheckContext } from './check.ts';
import { defineInstanceCheck } from './own-sql.ts';
import { compareVersions, majorOf } from './versions.ts';

/** W5: a release of SQL Server that the product accepts, with the service pack it asks for. */
export const sqlVersion = defineInstanceCheck({
  name: 'Sql.Version',
  code: 'S006',
  severity: 'critical',
  judge: ({ version }, context) => {
    const releases = releasesFor(context);
    const release = releases.find(({ major }) => major === majorOf(version));
    const accepted = release !== undefined && compareVersions(version, release.minimum) >= 0;
    const values = { found: version, years: releases.map(({ year }) => String(year)), minimum: release?.minimum ?? '' };
    return { kind: accepted ? 'passed' : 'failed', values };
  },
  vendorIds: [],
});

/** An upgrade takes only an own instance of the newer release (U3). */
function releasesFor({ mode, product: { sql, upgrade } }: CheckContext): readonly SqlRelease[] {
  return mode === 'upgrade' ? sql.releases.filter(({ major }) => upgrade.ownSql.includes(major)) : sql.releases;
}

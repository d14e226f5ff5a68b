import { defineCheck } from './check.ts';
import { compareVersions } from './versions.ts';

/** Windows PowerShell 3.0 (Install Data Protection Manager). */
const REQUIRED = '3.0';

/** Windows PowerShell 3.0 or later; part of every supported Windows, but it can be removed. */
export const powerShell = defineCheck({
  name: 'Software.PowerShell',
  code: 'P018',
  category: 'software',
  severity: 'critical',
  stage: 'server',
  needs: ['powerShell'],
  judge: ({ powerShell: { version } }) => ({
    kind: compareVersions(version, REQUIRED) >= 0 ? 'passed' : 'failed',
    values: { found: version, required: REQUIRED },
  }),
  vendorIds: [4023, 4024],
});

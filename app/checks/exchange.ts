import { defineCheck } from './check.ts';

/** P4: not beside Exchange Server. */
export const exchange = defineCheck({
  name: 'Roles.Exchange',
  code: 'P010',
  category: 'roles',
  severity: 'critical',
  stage: 'server',
  needs: ['exchange'],
  judge: ({ exchange: found }) =>
    found.kind === 'none'
      ? { kind: 'passed', values: { installed: false, version: '' } }
      : { kind: 'failed', values: { installed: true, version: found.version ?? '' } },
  vendorIds: [],
});

import { defineCheck } from './check.ts';

/** P4: not on a domain controller. */
export const domainController = defineCheck({
  name: 'Roles.DomainController',
  code: 'P007',
  category: 'roles',
  severity: 'critical',
  stage: 'server',
  needs: ['productType'],
  judge: ({ productType }) => ({ kind: productType === 'domainController' ? 'failed' : 'passed', values: { found: productType } }),
  /** 4040: the server is a domain controller. */
  vendorIds: [4040],
});

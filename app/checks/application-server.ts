import { defineCheck } from './check.ts';

/** P4: not beside the Application Server role (Windows Server 2012 R2 was the last to have it). */
export const applicationServer = defineCheck({
  name: 'Roles.ApplicationServer',
  code: 'P008',
  category: 'roles',
  severity: 'critical',
  stage: 'server',
  needs: ['applicationServerRole'],
  judge: ({ applicationServerRole: found }) => ({ kind: found ? 'failed' : 'passed', values: { found } }),
  vendorIds: [],
});

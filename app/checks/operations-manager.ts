import { defineCheck } from './check.ts';

/** P4: not on a management server of System Center Operations Manager; its agent does no harm. */
export const operationsManager = defineCheck({
  name: 'Roles.OperationsManager',
  code: 'P009',
  category: 'roles',
  severity: 'critical',
  stage: 'server',
  needs: ['operationsManagerServer'],
  judge: ({ operationsManagerServer: found }) => ({ kind: found ? 'failed' : 'passed', values: { found } }),
  vendorIds: [],
});

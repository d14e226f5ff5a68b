import { defineCheck } from './check.ts';

/** P4: not on a node of a cluster. */
export const clusterNode = defineCheck({
  name: 'Roles.ClusterNode',
  code: 'P011',
  category: 'roles',
  severity: 'critical',
  stage: 'server',
  needs: ['clusterNode'],
  judge: ({ clusterNode: found }) => ({ kind: found ? 'failed' : 'passed', values: { found } }),
  vendorIds: [],
});

import { defineCheck } from './check.ts';

/** P3: says what this server may protect. It never fails: only the admin knows where the workloads are. */
export const protectionScope = defineCheck({
  name: 'Azure.ProtectionScope',
  code: 'P013',
  category: 'azure',
  severity: 'informational',
  stage: 'server',
  needs: ['azureVm'],
  judge: ({ azureVm }) => ({ kind: 'passed', values: { azureVm } }),
  vendorIds: [],
});

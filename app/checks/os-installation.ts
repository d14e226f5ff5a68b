import { defineCheck } from './check.ts';

/** P5: Windows Server with Desktop Experience; neither Server Core nor Hyper-V Server. */
export const osInstallation = defineCheck({
  name: 'Os.Installation',
  code: 'P005',
  category: 'operatingSystem',
  severity: 'critical',
  stage: 'server',
  needs: ['operatingSystem'],
  judge: ({ operatingSystem: { installation } }) => ({
    kind: installation === 'server' ? 'passed' : 'failed',
    values: { found: installation, required: 'server' },
  }),
  vendorIds: [],
});

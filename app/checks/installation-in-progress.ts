import { defineCheck } from './check.ts';

/** Windows Installer is not at work for somebody else: two installations cannot go on at once. */
export const installationInProgress = defineCheck({
  name: 'Software.InstallationInProgress',
  code: 'P037',
  category: 'software',
  severity: 'critical',
  stage: 'server',
  needs: ['installationInProgress'],
  judge: ({ installationInProgress: found }) => ({ kind: found ? 'failed' : 'passed', values: { found } }),
  /** 854: another setup is running. */
  vendorIds: [854],
});

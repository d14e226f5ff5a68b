import { defineCheck } from './check.ts';

/**
 * Windows Installer is not at work for somebody else: two installations cannot go on at once. A run that goes on waits for it by itself, before
 * each step: it may be at work for a program that outlived us, and after a power cut its key stays until the next installation takes up what was cut off.
 */
export const installationInProgress = defineCheck({
  name: 'Software.InstallationInProgress',
  code: 'P037',
  category: 'software',
  severity: 'critical',
  stage: 'server',
  needs: ['installationInProgress'],
  appliesTo: ({ begun = [] }) => begun.length === 0,
  judge: ({ installationInProgress: found }) => ({ kind: found ? 'failed' : 'passed', values: { found } }),
  /** 854: another setup is running. */
  vendorIds: [854],
});

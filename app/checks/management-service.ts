import { defineCheck } from './check.ts';

/** Windows Management Instrumentation runs: setup configures Reporting Services through it. */
export const managementService = defineCheck({
  name: 'Software.ManagementService',
  code: 'P047',
  category: 'software',
  severity: 'critical',
  stage: 'server',
  needs: ['managementService'],
  judge: ({ managementService: { running } }) => ({ kind: running ? 'passed' : 'failed', values: { found: running } }),
  command: () => ({ shell: 'cmd', text: 'sc.exe config Winmgmt start= auto && sc.exe start Winmgmt' }),
  /** 822 and 898: WMI does not answer. */
  vendorIds: [822, 898],
});

import { defineCheck } from './check.ts';

/** The feature SIS-Limited. For information: setup enables it where Windows still has it; Windows Server 2019 has not. */
export const singleInstanceStorage = defineCheck({
  name: 'Software.SingleInstanceStorage',
  code: 'P035',
  category: 'software',
  severity: 'informational',
  stage: 'server',
  needs: ['singleInstanceStorage'],
  judge: ({ singleInstanceStorage: found }) => {
    if (found === 'absent') return { kind: 'notApplicable' };
    return { kind: found === 'enabled' ? 'passed' : 'failed', values: { found } };
  },
  command: () => ({ shell: 'cmd', text: 'dism.exe /Online /Enable-Feature /FeatureName:SIS-Limited /quiet /norestart' }),
  restartAfterFix: true,
  vendorIds: [],
  help: 'prepare',
});

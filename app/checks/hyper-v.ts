import { defineCheck } from './check.ts';

/**
 * The vendor's own line (error 4304). DISM, because `Install-WindowsFeature` refuses where the processor offers no
 * virtualization; `/norestart`, because without it the server restarts on the spot.
 */
const COMMAND =
  'start /wait dism.exe /Online /Enable-feature /All /FeatureName:Microsoft-Hyper-V /FeatureName:Microsoft-Hyper-V-Management-PowerShell /quiet /norestart';

/** The Hyper-V role and its PowerShell module, both enabled; *enable pending* means that a restart is still to come. */
export const hyperV = defineCheck({
  name: 'Roles.HyperV',
  code: 'P019',
  category: 'roles',
  severity: 'critical',
  stage: 'server',
  needs: ['hyperV'],
  judge: ({ hyperV: { role, powerShell } }) => {
    const [states, values] = [[role, powerShell], { role, powerShell }];
    if (states.every((state) => state === 'enabled')) return { kind: 'passed', values };
    // What waits for a restart would wait for it still, and what this Windows does not have is enabled by nobody.
    const canBeEnabled = states.every((state) => state === 'enabled' || state === 'disabled');
    return { kind: 'failed', values, ...(canBeEnabled ? { mendedBy: 'enable-features' } : {}) };
  },
  command: () => ({ shell: 'cmd', text: COMMAND }),
  restartAfterFix: true,
  vendorIds: [4304],
});

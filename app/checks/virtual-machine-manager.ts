import { defineCheck } from './check.ts';

/** Virtual Machine Manager is no obstacle that the documents name; a dedicated server is asked for all the same, so that it is said. */
export const virtualMachineManager = defineCheck({
  name: 'Roles.VirtualMachineManager',
  code: 'P036',
  category: 'roles',
  severity: 'informational',
  stage: 'server',
  needs: ['virtualMachineManager'],
  judge: ({ virtualMachineManager: found }) => ({
    kind: found.kind === 'installed' ? 'failed' : 'passed',
    values: { installed: found.kind === 'installed', version: found.kind === 'installed' ? (found.version ?? '') : '' },
  }),
  vendorIds: [],
});

import { defineCheck } from './check.ts';

/** P2: 2 cores, on an Azure virtual machine 4. A warning: the documents recommend them, setup goes on with less. */
export const processor = defineCheck({
  name: 'Hardware.Processor',
  code: 'P012',
  category: 'hardware',
  severity: 'warning',
  stage: 'server',
  needs: ['processor', 'azureVm'],
  judge: ({ processor: { cores }, azureVm }, { product }) => {
    const required = azureVm ? product.hardware.azureCores : product.hardware.cores;
    return { kind: cores >= required ? 'passed' : 'failed', values: { found: cores, required, azureVm } };
  },
  vendorIds: [],
});

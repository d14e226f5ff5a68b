import { defineCheck } from './check.ts';

/** P1: Standard, Datacenter or Essentials (`ServerSolution`); evaluation editions are other editions. */
export const osEdition = defineCheck({
  name: 'Os.Edition',
  code: 'P003',
  category: 'operatingSystem',
  severity: 'critical',
  stage: 'server',
  needs: ['operatingSystem'],
  judge: ({ operatingSystem: { edition } }, { product }) => {
    const { editions } = product.windows;
    return { kind: editions.includes(edition) ? 'passed' : 'failed', values: { found: edition, required: [...editions] } };
  },
  vendorIds: [],
});

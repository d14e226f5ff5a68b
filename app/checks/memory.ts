import { defineCheck } from './check.ts';

/** P2: 8 GB of memory. A warning: the documents call it the recommended minimum, setup's own floor is lower. */
export const memory = defineCheck({
  name: 'Hardware.Memory',
  code: 'P002',
  category: 'hardware',
  severity: 'warning',
  stage: 'server',
  needs: ['memory'],
  judge: ({ memory: { bytes } }, { product }) => {
    const { memoryBytes, memoryTolerance } = product.hardware;
    const values = { found: bytes, required: memoryBytes };
    return { kind: bytes >= memoryBytes * (1 - memoryTolerance) ? 'passed' : 'failed', values };
  },
  /** 803 memory below the minimum, 4039 below the recommendation. */
  vendorIds: [803, 4039],
});

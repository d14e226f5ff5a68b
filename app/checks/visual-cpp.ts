import { defineCheck } from './check.ts';

/** The runtimes of Visual C++ that the product uses. For information: setup installs those that are missing. */
export const visualCpp = defineCheck({
  name: 'Software.VisualCpp',
  code: 'P034',
  category: 'software',
  severity: 'informational',
  stage: 'server',
  needs: ['visualCpp'],
  judge: ({ visualCpp }, { product }) => {
    const found = visualCpp.filter(({ architecture }) => architecture === 'x64').map(({ release }) => release as string);
    const missing = product.visualCpp.filter((release) => !found.includes(release));
    return { kind: missing.length === 0 ? 'passed' : 'failed', values: { found, missing, required: [...product.visualCpp] } };
  },
  /** 4023: a component that setup needs is missing. */
  vendorIds: [4023],
});

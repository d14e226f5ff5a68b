import { defineCheck } from './check.ts';

/** P1: a 64-bit Windows for x64 processors. */
export const osArchitecture = defineCheck({
  name: 'Os.Architecture',
  code: 'P004',
  category: 'operatingSystem',
  severity: 'critical',
  stage: 'server',
  needs: ['operatingSystem'],
  judge: ({ operatingSystem: { architecture } }) => ({
    kind: architecture === 'x64' ? 'passed' : 'failed',
    values: { found: architecture, required: 'x64' },
  }),
  vendorIds: [],
});

import { defineInstanceCheck } from './own-sql.ts';

/** W5: a 64-bit instance. */
export const sqlArchitecture = defineInstanceCheck({
  name: 'Sql.Architecture',
  code: 'S008',
  severity: 'critical',
  judge: ({ architecture }) => ({ kind: architecture === 'x64' ? 'passed' : 'failed', values: { found: architecture, required: 'x64' } }),
  vendorIds: [],
});

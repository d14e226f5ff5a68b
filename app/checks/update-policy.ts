import { defineCheck } from './check.ts';

/** Who decides on updates. For information: with a server of one's own the Microsoft Update opt-in has no effect. */
export const updatePolicy = defineCheck({
  name: 'Software.UpdatePolicy',
  code: 'P045',
  category: 'software',
  severity: 'informational',
  stage: 'server',
  needs: ['updatePolicy'],
  judge: ({ updatePolicy: { server } }) => ({ kind: server === null ? 'passed' : 'failed', values: { found: server ?? '' } }),
  vendorIds: [],
});

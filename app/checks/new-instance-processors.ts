import { defineCheck } from './check.ts';
import { unlessNewInstance } from './own-sql.ts';

/** One public thread (Microsoft Q&A 1922742) ties a stopped SQL setup to more cores than this; unconfirmed, so it only warns. */
const LIMIT = 20;

/** Few enough cores for the SQL setup of the package. */
export const newInstanceProcessors = defineCheck({
  name: 'Sql.NewInstanceProcessors',
  code: 'S002',
  category: 'sqlServer',
  severity: 'warning',
  stage: 'sql',
  needs: ['processor'],
  skip: unlessNewInstance,
  judge: ({ processor: { cores } }) => ({ kind: cores <= LIMIT ? 'passed' : 'failed', values: { found: cores, limit: LIMIT } }),
  vendorIds: [],
});

import { defineInstanceCheck } from './own-sql.ts';

/** Named Pipes is enabled for the instance. */
export const sqlNamedPipes = defineInstanceCheck({
  name: 'Sql.NamedPipes',
  code: 'S012',
  severity: 'critical',
  judge: ({ name, namedPipesEnabled }) => ({ kind: namedPipesEnabled ? 'passed' : 'failed', values: { name, found: namedPipesEnabled } }),
  /** 4348: Named Pipes is disabled. */
  vendorIds: [4348],
});

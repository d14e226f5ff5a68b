import { defineCheck } from './check.ts';
import { unlessOwnInstance } from './own-sql.ts';

/** sqlcmd is there: setup runs its scripts with it. */
export const sqlcmd = defineCheck({
  name: 'Sql.Sqlcmd',
  code: 'S030',
  category: 'sqlServer',
  severity: 'critical',
  stage: 'sql',
  needs: ['sqlTools'],
  skip: unlessOwnInstance,
  judge: ({ sqlTools: { sqlcmd } }) => ({ kind: sqlcmd === null ? 'failed' : 'passed', values: { found: sqlcmd ?? '' } }),
  /** 846: SqlCmd.exe is missing. */
  vendorIds: [846],
});

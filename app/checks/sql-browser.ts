import { defineCheck } from './check.ts';
import { unlessOwnInstance } from './own-sql.ts';

/** SQL Server Browser runs, which tells clients the port of a named instance. A warning: local clients find it without. */
export const sqlBrowser = defineCheck({
  name: 'Sql.Browser',
  code: 'S027',
  category: 'sqlServer',
  severity: 'warning',
  stage: 'sql',
  needs: ['sqlTools'],
  skip: unlessOwnInstance,
  judge: ({ sqlTools: { browserRunning } }) => ({
    kind: browserRunning === true ? 'passed' : 'failed',
    values: { found: browserRunning === true },
  }),
  command: () => ({ shell: 'cmd', text: 'sc.exe config SQLBrowser start= auto && sc.exe start SQLBrowser' }),
  /** 4307 and 4308: the instance cannot be reached. */
  vendorIds: [4307, 4308],
});

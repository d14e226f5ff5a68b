import { defineCheck } from './check.ts';
import { unlessOwnInstance } from './own-sql.ts';

/** The client library of SQL Server may use TCP/IP; where it has no setting of its own it does. */
export const sqlClientTcp = defineCheck({
  name: 'Sql.ClientTcp',
  code: 'S028',
  category: 'sqlServer',
  severity: 'critical',
  stage: 'sql',
  needs: ['sqlTools'],
  skip: unlessOwnInstance,
  judge: ({ sqlTools: { clientTcp } }) =>
    clientTcp === null ? { kind: 'notApplicable' } : { kind: clientTcp ? 'passed' : 'failed', values: { found: clientTcp } },
  /** 4517: TCP/IP is off in the client library. */
  vendorIds: [4517],
});

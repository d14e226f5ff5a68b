import { defineCheck } from './check.ts';
import { unlessOwnInstance } from './own-sql.ts';

/** SQL Server Management Studio is there: setup looks for the management tools. */
export const sqlManagementStudio = defineCheck({
  name: 'Sql.ManagementStudio',
  code: 'S031',
  category: 'sqlServer',
  severity: 'critical',
  stage: 'sql',
  needs: ['sqlTools'],
  skip: unlessOwnInstance,
  judge: ({ sqlTools: { managementStudio } }) => ({
    kind: managementStudio === null ? 'failed' : 'passed',
    values: { found: managementStudio ?? '' },
  }),
  /** 4311: the SQL Server management tools are missing. */
  vendorIds: [4311],
});

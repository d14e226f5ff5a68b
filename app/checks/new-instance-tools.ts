import { defineCheck } from './check.ts';
import { unlessNewInstance } from './own-sql.ts';

/** The tools by the names of their makers, which are the same in every language. */
const STUDIO = 'SQL Server Management Studio';
const SQLCMD = 'sqlcmd';

/**
 * The tools that setup looks for beside an instance that is there. A new one is there, too, when Setup.exe begins (decision 010), but
 * nothing tells whether it misses them then: it only warns (decision 052).
 */
export const newInstanceTools = defineCheck({
  name: 'Sql.NewInstanceTools',
  code: 'S039',
  category: 'sqlServer',
  severity: 'warning',
  stage: 'sql',
  needs: ['sqlTools'],
  skip: unlessNewInstance,
  judge: ({ sqlTools: { managementStudio, sqlcmd } }) => {
    const tools = [
      { name: STUDIO, version: managementStudio },
      { name: SQLCMD, version: sqlcmd },
    ];
    const missing = tools.filter(({ version }) => version === null).map(({ name }) => name);
    const found = tools.flatMap(({ name, version }) => (version === null ? [] : [`${name} ${version}`]));
    return {
      kind: missing.length === 0 ? 'passed' : 'failed',
      values: { found, missing, studioMissing: managementStudio === null, sqlcmdMissing: sqlcmd === null },
    };
  },
  /** 846: SqlCmd.exe is missing; 4311: the SQL Server management tools are missing. */
  vendorIds: [846, 4311],
});

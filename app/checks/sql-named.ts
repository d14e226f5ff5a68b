import { nameOf } from '../answers/sql.ts';
import { defineCheck } from './check.ts';
import { chosenOwn, sameName, unlessOwnInstance } from './own-sql.ts';

/** The name that Windows gives the default instance. */
const DEFAULT_INSTANCE = 'MSSQLSERVER';

/** W5: a named instance, never the default one. */
export const sqlNamed = defineCheck({
  name: 'Sql.NamedInstance',
  code: 'S004',
  category: 'sqlServer',
  severity: 'critical',
  stage: 'sql',
  needs: [],
  skip: unlessOwnInstance,
  judge: (_facts, context) => {
    const name = nameOf(chosenOwn(context).instance);
    return { kind: sameName(name, DEFAULT_INSTANCE) ? 'failed' : 'passed', values: { found: name } };
  },
  vendorIds: [],
});

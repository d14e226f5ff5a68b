import { hostOf } from '../answers/sql.ts';
import { defineCheck } from './check.ts';
import { chosenOwn, isLocal, unlessOwnInstance } from './own-sql.ts';

/** W5: the instance is on this computer, never on another. */
export const sqlLocal = defineCheck({
  name: 'Sql.Local',
  code: 'S003',
  category: 'sqlServer',
  severity: 'critical',
  stage: 'sql',
  needs: ['computer'],
  skip: unlessOwnInstance,
  judge: ({ computer: { name } }, context) => {
    const { instance } = chosenOwn(context);
    const local = isLocal(instance, name);
    return { kind: local ? 'passed' : 'failed', values: { found: local ? name : hostOf(instance), required: name } };
  },
  vendorIds: [],
});

import { instancesOf } from '../answers/sql.ts';
import { hasBegun } from './begun.ts';
import { defineCheck } from './check.ts';
import { sameName, unlessNewInstance } from './own-sql.ts';

/** The name of the instance that setup creates is still free; it says nothing once this setup has begun to create it. */
export const newInstanceName = defineCheck({
  name: 'Sql.NewInstanceName',
  code: 'S001',
  category: 'sqlServer',
  severity: 'critical',
  stage: 'sql',
  needs: ['sqlInstances'],
  appliesTo: (context) => !hasBegun(context, 'install-sql'),
  skip: unlessNewInstance,
  judge: ({ sqlInstances }, { product, answers }) => {
    const { sql: name } = instancesOf(answers.sql?.kind === 'media' ? answers.sql : { kind: 'new' }, product.defaults);
    return { kind: sqlInstances.some((instance) => sameName(instance.name, name)) ? 'failed' : 'passed', values: { name } };
  },
  /** 4324: the name of a local instance is reserved for setup's own. */
  vendorIds: [4324],
});

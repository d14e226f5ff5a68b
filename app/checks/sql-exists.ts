import { nameOf } from '../answers/sql.ts';
import { defineCheck } from './check.ts';
import { chosenOwn, isLocal, sameName, unlessOwnInstance } from './own-sql.ts';

/** The chosen instance is installed here. `found` names all that are. */
export const sqlExists = defineCheck({
  name: 'Sql.InstanceExists',
  code: 'S005',
  category: 'sqlServer',
  severity: 'critical',
  stage: 'sql',
  needs: ['sqlInstances', 'computer'],
  skip: unlessOwnInstance,
  judge: ({ sqlInstances, computer }, context) => {
    const { instance } = chosenOwn(context);
    if (!isLocal(instance, computer.name)) return { kind: 'skipped', reason: 'earlierCheckFailed' };
    const found = sqlInstances.map(({ name }) => name);
    const exists = found.some((name) => sameName(name, nameOf(instance)));
    return { kind: exists ? 'passed' : 'failed', values: { found, required: nameOf(instance) } };
  },
  /** 4307 and 4341: the instance cannot be reached. */
  vendorIds: [4307, 4341],
});

import { defineCheck } from './check.ts';
import { nameOf } from '../answers/sql.ts';
import { chosenOwn, sameName, unlessOwnInstance } from './own-sql.ts';

/** "Install DPM": no underscore and no localized characters in the names of instances. */
const NAME = /^[A-Za-z][A-Za-z0-9$]*$/u;

/** The name of the chosen instance is one that setup takes: ASCII letters and digits (no underscore), and none that it keeps for its own. In an upgrade such a one may be the backup server's. */
export const sqlInstanceName = defineCheck({
  name: 'Sql.InstanceName',
  code: 'S022',
  category: 'sqlServer',
  severity: 'critical',
  stage: 'sql',
  needs: [],
  skip: unlessOwnInstance,
  judge: (_facts, context) => {
    const { sql, defaults } = context.product;
    const found = nameOf(chosenOwn(context).instance);
    const kept = context.mode === 'upgrade' ? [] : [...sql.reservedInstances, defaults.sqlInstance];
    const reserved = kept.some((name) => sameName(name, found));
    return { kind: NAME.test(found) && !reserved ? 'passed' : 'failed', values: { found, reserved } };
  },
  /** 4324: the name of a local instance is reserved; 832: a name that setup cannot use. */
  vendorIds: [832, 4324],
});

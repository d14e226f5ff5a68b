import { defineInstanceCheck, judgeAsked } from './own-sql.ts';
import type { SqlInstance } from '../machine/sql-facts.ts';

/** Neither a failover cluster nor availability groups: the product does not support them for its database. */
export const sqlStandAlone = defineInstanceCheck({
  name: 'Sql.StandAlone',
  code: 'S026',
  severity: 'critical',
  judge: (instance) =>
    judgeAsked(instance, bothKnown(instance), ({ clustered, groups }) => ({
      kind: clustered || groups ? 'failed' : 'passed',
      values: { name: instance.name, clustered, groups },
    })),
  vendorIds: [],
  help: 'prepare',
});

function bothKnown({ clustered, availabilityGroups: groups }: SqlInstance) {
  return clustered === null || groups === null ? null : { clustered, groups };
}

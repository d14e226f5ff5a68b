import type { FactName, FactValue } from '../machine/facts.ts';
import type { SqlInstance } from '../machine/sql-facts.ts';
import { hasBegun } from './begun.ts';
import { type Check, type CheckContext, type CheckDefinition, defineCheck, type Verdict } from './check.ts';
import { sameName } from './own-sql.ts';

/** What a check of the instance that an upgrade would upgrade declares; undefined where the backup server's is not on this computer. */
type UpgradedInstanceCheck = Pick<CheckDefinition<FactName>, 'name' | 'code' | 'severity' | 'vendorIds'> & {
  readonly judge: (instance: SqlInstance | undefined, name: string, context: CheckContext) => Verdict;
};

/** Declares a check of the instance that the backup server uses now, for an upgrade of it. Once it is upgraded it says nothing more. */
export function defineUpgradedInstanceCheck({ judge, ...definition }: UpgradedInstanceCheck): Check {
  return defineCheck<'sqlInstances' | 'backupDatabase'>({
    ...definition,
    category: 'sqlServer',
    stage: 'sql',
    needs: ['sqlInstances', 'backupDatabase'],
    appliesTo: (context) => context.mode === 'upgrade' && !hasBegun(context, 'remove-reporting'),
    skip: ({ answers: { sql } }) => (sql === undefined ? 'answerMissing' : sql.kind === 'upgrade' ? null : 'ownInstanceChosen'),
    judge: ({ sqlInstances, backupDatabase }, context) => {
      if (backupDatabase === null) return { kind: 'skipped', reason: 'earlierCheckFailed' };
      const { instance: name } = backupDatabase;
      return judge(instanceNamed(sqlInstances, name), name, context);
    },
  });
}

function instanceNamed(instances: FactValue<'sqlInstances'>, wanted: string): SqlInstance | undefined {
  return instances.find(({ name }) => sameName(name, wanted));
}

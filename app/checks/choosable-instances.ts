import type { MachineFacts } from '../machine/facts.ts';
import type { SqlInstance } from '../machine/sql-facts.ts';
import type { CheckContext } from './check.ts';
import type { CheckResult } from './result.ts';
import { runChecks } from './run-checks.ts';

/** What nobody mends at an instance that is there: with one of these failed it cannot be chosen. */
const lasting = ['Sql.NamedInstance', 'Sql.InstanceName', 'Sql.Architecture', 'Sql.Version', 'Sql.Edition', 'Sql.StandAlone', 'Sql.InUse'];

/** An instance found on the server, and the first reason why it cannot be chosen; null where there is none. */
export interface ChoosableInstance {
  readonly instance: SqlInstance;
  readonly obstacle: CheckResult | null;
}

/** The instances of the server, judged as their own checks would; those that can be chosen first. */
export function choosableInstances(facts: MachineFacts, context: Omit<CheckContext, 'answers'>): readonly ChoosableInstance[] {
  if (facts.sqlInstances.kind === 'unknown') return [];
  const judged = facts.sqlInstances.value.map((instance) => ({ instance, obstacle: obstacleOf(instance, facts, context) }));
  return [...judged.filter(({ obstacle }) => obstacle === null), ...judged.filter(({ obstacle }) => obstacle !== null)];
}

function obstacleOf({ name }: SqlInstance, facts: MachineFacts, context: Omit<CheckContext, 'answers'>): CheckResult | null {
  const { results } = runChecks({
    facts,
    context: { ...context, answers: { sql: { kind: 'existing', instance: name, reportingInstance: name } } },
    stages: ['sql'],
    only: lasting,
    gatheredAt: '',
    finishedAt: '',
  });
  return results.find(({ status }) => status === 'failed') ?? null;
}

import { hostOf, nameOf } from '../answers/sql.ts';
import type { FactName, FactValue } from '../machine/facts.ts';
import type { SqlInstance } from '../machine/sql-facts.ts';
import { type Check, type CheckContext, type CheckDefinition, defineCheck, type Verdict } from './check.ts';
import type { SkipReason } from './result.ts';

/** Why the checks of one's own instance are not needed; null where an own instance is chosen. */
export function unlessOwnInstance({ answers }: CheckContext): SkipReason | null {
  if (answers.sql === undefined) return 'answerMissing';
  if (answers.sql.kind === 'upgrade') return 'upgradeChosen';
  return answers.sql.kind === 'existing' ? null : 'newInstanceChosen';
}

/** Why the checks of the instance that setup creates are not needed; null where it is chosen. */
export function unlessNewInstance({ answers }: CheckContext): SkipReason | null {
  if (answers.sql === undefined) return 'answerMissing';
  if (answers.sql.kind === 'upgrade') return 'upgradeChosen';
  return answers.sql.kind === 'existing' ? 'ownInstanceChosen' : null;
}

/** The chosen own instance as typed (`HOST\NAME` or `NAME`), and the reporting instance; empty where none is chosen. */
export function chosenOwn({ answers }: CheckContext): { readonly instance: string; readonly reportingInstance: string } {
  return answers.sql?.kind === 'existing' ? answers.sql : { instance: '', reportingInstance: '' };
}

/** True where the instance is on this computer: no host, `.`, `localhost`, or the computer's own name. */
export function isLocal(instance: string, computerName: string): boolean {
  return ['', '.', 'localhost', computerName.toLowerCase()].includes(hostOf(instance).toLowerCase());
}

/** True where two names mean the same instance; SQL Server does not tell capitals apart. */
export function sameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** What a check of the chosen own instance declares; {@link defineInstanceCheck} knows the rest. `needs`: facts besides the instance's. */
type InstanceCheck<N extends FactName> = Omit<CheckDefinition<never>, 'needs' | 'judge' | 'skip' | 'stage' | 'category'> & {
  readonly needs?: readonly N[];
  /** Why an own instance does not need it either. */
  readonly skip?: (context: CheckContext) => SkipReason | null;
  readonly judge: (instance: SqlInstance, context: CheckContext, facts: Readonly<{ [F in N]: FactValue<F> }>) => Verdict;
};

/** Declares a check of the chosen own instance. It is skipped where that instance is not found on this computer. */
export function defineInstanceCheck<N extends FactName = never>({ judge, needs = [], skip, ...definition }: InstanceCheck<N>): Check {
  return defineCheck<N | 'sqlInstances' | 'computer'>({
    ...definition,
    category: 'sqlServer',
    stage: 'sql',
    needs: ['sqlInstances', 'computer', ...needs],
    skip: (context) => unlessOwnInstance(context) ?? skip?.(context) ?? null,
    judge: (facts, context) => {
      const { instance: chosen } = chosenOwn(context);
      const { sqlInstances, computer }: { readonly sqlInstances: readonly SqlInstance[]; readonly computer: FactValue<'computer'> } = facts;
      const found = isLocal(chosen, computer.name) ? sqlInstances.find(({ name }) => sameName(name, nameOf(chosen))) : undefined;
      return found === undefined ? { kind: 'skipped', reason: 'earlierCheckFailed' } : judge(found, context, facts);
    },
  });
}

/** The verdict on something SQL Server itself had to be asked: unknown where it could not be (`null`). */
export function judgeAsked<T>(instance: SqlInstance, value: T | null, judge: (value: T) => Verdict): Verdict {
  return value === null ? { kind: 'unknown', fact: 'sqlInstances', reason: 'notGathered', detail: instance.name } : judge(value);
}

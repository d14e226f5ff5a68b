import { assertNever } from '../assert-never.ts';
import { secretsIn } from './fragments.ts';
import type { SecretName } from '../answers/secrets.ts';
import type { PlanContext } from './plan-context.ts';
import type { Step, StepId } from './step.ts';
import { installAgent } from './steps/install-agent.ts';
import { installReporting } from './steps/install-reporting.ts';
import { installServer } from './steps/install-server.ts';
import { installSql } from './steps/install-sql.ts';
import { registerServer } from './steps/register-server.ts';
import { savePassphrase } from './steps/save-passphrase.ts';

type StepBuilder = (context: PlanContext) => Step;

/** How each step is made. A new step id without its builder does not compile. */
const builders: Readonly<Record<StepId, StepBuilder>> = {
  'save-passphrase': savePassphrase,
  'install-agent': installAgent,
  'register-server': registerServer,
  'install-sql': installSql,
  'install-reporting': installReporting,
  'install-server': installServer,
};

/**
 * The ordered steps for these answers: exact command lines, placeholders where a secret goes. The summary page,
 * the `plan` command and the run all use this one list.
 */
export function planSetup(context: PlanContext): readonly Step[] {
  return context.product.chain.filter((id) => isWanted(id, context)).map((id) => builders[id](context));
}

/** Whether these answers want the step: an own SQL Server brings its own engine and reporting. */
function isWanted(id: StepId, { answers }: PlanContext): boolean {
  return answers.sql.kind === 'new' || (id !== 'install-sql' && id !== 'install-reporting');
}

/** The secrets a plan needs, each once. */
export function secretsOfPlan(steps: readonly Step[]): readonly SecretName[] {
  return [...new Set(steps.flatMap(secretsOfStep))];
}

function secretsOfStep(step: Step): readonly SecretName[] {
  switch (step.kind) {
    case 'run-program':
      return [...secretsIn(step.stdin ?? []), ...secretsIn(step.answerFile?.content ?? [])];
    case 'write-secret-file':
      return secretsIn(step.content);
    default:
      return assertNever(step);
  }
}

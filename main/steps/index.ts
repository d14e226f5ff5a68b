import { assertNever } from '../../app/assert-never.ts';
import type { Step } from '../../app/plan/step.ts';
import type { RunContext, StepEnd, StepRunner } from './run-context.ts';
import { runProgramStep } from './run-program-step.ts';
import { runScriptStep } from './run-script-step.ts';
import { runWriteSecretFile } from './write-secret-file-step.ts';

/** Who does the work of each kind of step. A new kind without its runner does not compile. */
const runners: { readonly [K in Step['kind']]: StepRunner<K> } = {
  'run-program': runProgramStep,
  'write-secret-file': runWriteSecretFile,
  'run-script': runScriptStep,
};

/** Does the work of one step. */
export function runStep(step: Step, context: RunContext): Promise<StepEnd> {
  switch (step.kind) {
    case 'run-program':
      return runners[step.kind](step, context);
    case 'write-secret-file':
      return runners[step.kind](step, context);
    case 'run-script':
      return runners[step.kind](step, context);
    default:
      return assertNever(step);
  }
}

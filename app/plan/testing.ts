import type { Answers } from '../answers/answers.ts';
import type { Product } from '../products/product.ts';
import { sample } from '../products/sample.ts';
import { withPlaceholders } from './fragments.ts';
import type { PlanContext } from './plan-context.ts';
import { planSetup } from './plan.ts';
import { commandOf as commandOfStep } from './step-command.ts';
import type { Step, StepId } from './step.ts';

const usualAnswers: Answers = {
  license: { accepted: true },
  sql: { kind: 'new' },
  folders: { programFiles: 'D:\\MABS', databaseFiles: 'D:\\MABS\\DB', scratch: 'E:\\Scratch', cloudDataGigabytes: null },
  updates: { microsoftUpdate: true },
  connection: { kind: 'direct' },
  vault: { credentialsFile: 'C:\\Vault\\Contoso.VaultCredentials' },
  passphrase: { saveTo: 'E:\\Safe\\', keptOutside: true },
};
/** The plan for the usual answers, or for others. */
export const plan = (more: Partial<Answers> = {}, product: Product = sample): readonly Step[] => planSetup(planned(more, product));

/** What a plan is made of in these tests. */
export function planned(more: Partial<Answers>, product: Product): PlanContext {
  return {
    product,
    answers: { ...usualAnswers, ...more },
    server: { name: 'MABS01', domain: 'contoso.example' },
    stateFolder: 'C:\\State',
  };
}

/** The step of this id, which must run a program. */
export function programOf(steps: readonly Step[], id: StepId) {
  const step = steps.find((each) => each.id === id);
  if (step?.kind !== 'run-program') throw new Error(id);
  return step;
}

/** Program and arguments of a step. */
export function commandOf(steps: readonly Step[], id: StepId): readonly string[] {
  return commandOfStep(programOf(steps, id)) ?? [];
}

/** The lines of the answer file for Setup.exe. */
export function answerFileOf(steps: readonly Step[]): readonly string[] {
  return withPlaceholders(programOf(steps, 'install-server').answerFile?.content ?? []).split('\r\n');
}

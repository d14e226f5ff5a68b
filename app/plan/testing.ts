import type { Answers } from '../answers/answers.ts';
import type { Product } from '../products/product.ts';
import { sample } from '../products/sample.ts';
import { withPlaceholders } from './fragments.ts';
import type { PlanContext } from './plan-context.ts';
import { planSetup } from './plan.ts';
import { noRun, type RunState, type StepState } from './run-state.ts';
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

/** A run of this chain whose steps are in these states, in its order; those left out wait. */
export function runOf(chain: readonly StepId[], states: readonly StepState[], change: Partial<RunState> = {}): RunState {
  const steps = chain.map((id, place) => ({
    id,
    weight: 1,
    state: states[place] ?? 'waiting',
    fraction: 0,
    startedAt: null,
    endedAt: null,
  }));
  return { ...noRun, phase: 'running', steps, ...change };
}

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

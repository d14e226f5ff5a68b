import { changesBetween, type MachineChange } from '../../app/inventory/inventory.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import type { Answers, UpgradeAnswers } from '../../app/answers/answers.ts';
import type { Step } from '../../app/plan/step.ts';
import type { Proof } from '../../app/proof/proof.ts';
import { isBeforeKept, keepBefore, readBefore } from '../inventory/kept-before.ts';
import { takeInventory } from '../inventory/take-inventory.ts';
import { prove } from '../steps/prove.ts';
import type { ActiveSession } from './active-session.ts';

/** What a run is about to do, and the facts it was planned by. */
export interface Planned {
  readonly steps: readonly Step[];
  readonly answers: Answers | UpgradeAnswers;
  readonly facts: MachineFacts;
}

/** Looks at the machine before, and after a run. */
export interface MachineWatch {
  readonly prove: () => Promise<Proof>;
  /** What is different since before the first step; null where it is not known how the machine was. */
  readonly changes: () => Promise<readonly MachineChange[] | null>;
}

/** Keeps how the machine is, when nothing of this run has happened yet, and looks again when asked. */
export async function watchMachine(session: ActiveSession, planned: Planned, isFirst: boolean): Promise<MachineWatch> {
  const { system, product, folder, environment } = session;
  if (isFirst && !isBeforeKept(folder)) await keepNow(session, planned);
  let last: MachineFacts | null = null;
  return {
    prove: async () => {
      const { proof, facts } = await prove(planned.steps, system, { product, answers: planned.answers });
      last = facts;
      return proof;
    },
    changes: async () => {
      const before = readBefore(folder);
      if (before === null) return null;
      const facts = last ?? (await system.facts.gather());
      return changesBetween(before, await takeInventory(planned.steps, system, facts, environment.now().toISOString()));
    },
  };
}

/** Without it the run goes on all the same; only the log tells. */
async function keepNow({ system, folder, environment }: ActiveSession, { steps, facts }: Planned): Promise<void> {
  const gatheredAt = environment.now().toISOString();
  const before = await takeInventory(steps, system, facts, gatheredAt);
  const kept = keepBefore(folder, before, { gatheredAt, program: environment.version, sample: system.kind === 'sample', facts });
  if (kept.kind === 'failed') environment.log.write('before.notKept', { code: kept.failure.code });
}

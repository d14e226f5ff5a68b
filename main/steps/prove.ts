import type { MachineFacts } from '../../app/machine/facts.ts';
import type { Step, StepId } from '../../app/plan/step.ts';
import type { ProofContext } from '../../app/proof/detect.ts';
import { judgeProof } from '../../app/proof/judge-proof.ts';
import { provable, type Proof } from '../../app/proof/proof.ts';
import type { ReadingDoors } from '../system/system.ts';
import { nameOfEvidence } from './evidence.ts';
import { lookAgain } from './look-again.ts';

/** What the end of a run is proven by, and the facts it was judged by. */
export interface Proved {
  readonly proof: Proof;
  readonly facts: MachineFacts;
}

/** Looks at the machine once more: evidence of every step, and facts that are gathered anew. */
export async function prove(steps: readonly Step[], system: ReadingDoors, context: ProofContext): Promise<Proved> {
  const [facts, looks] = await Promise.all([system.facts.gather(), looksBySteps(steps, system)]);
  return { proof: judgeProof(steps, { facts, ...looks }, context), facts };
}

type Names = ReadonlyMap<StepId, readonly string[]>;

async function looksBySteps(steps: readonly Step[], system: ReadingDoors): Promise<{ readonly missing: Names; readonly untold: Names }> {
  const looks = await Promise.all(steps.map(async (step) => [step.id, await lookAgain(provable(step), system)] as const));
  const names = (of: 'missing' | 'untold'): Names => new Map(looks.map(([step, look]) => [step, look[of].map(nameOfEvidence)]));
  return { missing: names('missing'), untold: names('untold') };
}

import { readFileSync } from 'node:fs';
import type { UpgradeAnswers } from '../../app/answers/answers.ts';
import { laidOver, world as worldSchema, type World } from '../../app/machine/world.ts';
import { planSetup } from '../../app/plan/plan.ts';
import { setupContext } from '../../app/plan/plan-context.ts';
import { sample } from '../../app/products/sample.ts';
import { canaries, type useBench } from './testing.ts';
import type { RunOrder } from './testing-execution.ts';

type Bench = ReturnType<typeof useBench>;

/** What an upgrade is given, written so that escaping it shows. */
export const upgradeSecrets = { ...canaries, keyPassword: "Canary <key> & 'word' %4" } as const;

const answers: UpgradeAnswers = {
  license: { accepted: true },
  sql: { kind: 'upgrade' },
  updates: { microsoftUpdate: true },
  connection: { kind: 'direct' },
};

/** An upgrade on a world of `e2e/worlds`, with quick programs; `scripts` tells those that misbehave. */
export function upgradeOrder(bench: Bench, name: string, scripts: World['programs'] = {}): RunOrder {
  const order = bench.order(scripts, { secrets: upgradeSecrets });
  const world = { ...earlierWorld(bench, name), programs: order.world.programs };
  const context = setupContext({ mode: 'upgrade', answers, product: sample, facts: world.facts, stateFolder: order.stateFolder });
  if (context.kind === 'failed') throw new Error(context.failure.code);
  const steps = planSetup(context.value).map((step) => (step.kind === 'run-program' ? { ...step, settleSeconds: 1 } : step));
  return { ...order, world, steps };
}

/** That world, whose programs all do what they should. */
export function earlierWorld(bench: Bench, name: string): World {
  const content = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  const world = worldSchema.parse(laidOver(content(`e2e/worlds/${name}.json`), content('assets/sample/world.json')));
  return { ...world, programs: bench.order().world.programs };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartialAnswers } from '../../../app/answers/answers.ts';
import type { CheckContext } from '../../../app/checks/check.ts';
import { runChecks } from '../../../app/checks/run-checks.ts';
import type { CheckRun, CheckStage } from '../../../app/checks/result.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import { laidOver, world as worldSchema } from '../../../app/machine/world.ts';
import { products } from '../../../app/products/index.ts';
import { root } from '../../fixtures/root.ts';

/** When all pictures are taken: a Monday morning, UTC. */
export const now = '2026-11-23T08:30:00.000Z';

/** The facts of the ready server, and over them what is special in each of these worlds. */
export function factsOf(...names: readonly string[]): MachineFacts {
  const ready = contentOf('assets', 'sample', 'world.json');
  return names.reduce(
    (facts, name) => {
      const special = contentOf('e2e', 'worlds', `${name}.json`) as { readonly facts: Partial<MachineFacts> };
      return { ...facts, ...special.facts };
    },
    worldSchema.parse(laidOver(ready, ready)).facts,
  );
}

/** A run of the checks as main would have it, on the server that these worlds make. */
export function checkRunOn(
  facts: MachineFacts,
  stage: CheckStage = 'server',
  answers: PartialAnswers = {},
  more: Pick<CheckContext, 'sqlSignIn'> = {},
): CheckRun {
  const context = { product: products['mabs-v3'], mode: 'install' as const, answers, begun: [], ...more };
  return runChecks({ facts, context, stages: [stage], only: null, gatheredAt: now, finishedAt: now });
}

function contentOf(...place: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(root, ...place), 'utf8'));
}

import { useEffect, useState } from 'react';
import { answers as answersSchema } from '../../../app/answers/answers.ts';
import type { Failure } from '../../../app/failure.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import { foresee, type Foresight } from '../../../app/plan/foresight.ts';
import type { Step } from '../../../app/plan/step.ts';
import { products } from '../../../app/products/index.ts';
import { useBridge, useSnapshot } from '../../wizard/use-wizard.ts';

/** The plan as far as it is known, and what kept it from being made. */
export interface KnownPlan {
  readonly steps: readonly Step[] | null;
  readonly problem: Failure | null;
}

/** The steps that main would run for the present answers. */
export function usePlan(): KnownPlan {
  const { call } = useBridge();
  const [plan, setPlan] = useState<KnownPlan>({ steps: null, problem: null });
  useEffect(() => {
    let isShown = true;
    void call('plan.read', null).then((outcome) => {
      if (!isShown) return;
      setPlan(outcome.kind === 'ok' ? { steps: outcome.value, problem: null } : { steps: null, problem: outcome.failure });
    });
    return () => {
      isShown = false;
    };
  }, [call]);
  return plan;
}

/** What these steps bring along, foreseen by the same function that the `plan` command uses; null while it cannot be told. */
export function useForesight(steps: readonly Step[] | null, facts: MachineFacts | null): Foresight | null {
  const product = products[useSnapshot((snapshot) => snapshot.product?.id ?? 'mabs-v3')];
  const given = useSnapshot((snapshot) => snapshot.answers);
  const host = useSnapshot(({ checks }) => checks.server?.host.name ?? '');
  const isUpgrade = useSnapshot(({ mode }) => mode === 'upgrade');
  if (steps === null) return null;
  if (isUpgrade) return foresee(steps, { mode: 'upgrade' });
  const complete = answersSchema.safeParse(given);
  if (!complete.success) return null;
  const name = facts?.computer.kind === 'known' ? facts.computer.value.name : host;
  return foresee(steps, { product, answers: complete.data, server: { name, domain: '' } });
}

import { useState } from 'react';
import type { FixPlan } from '../../../app/checks/fix-plan.ts';
import { installable, restartChecks } from '../../../app/checks/installable.ts';
import type { Failure } from '../../../app/failure.ts';
import { useBridge, useWizardStore } from '../../wizard/use-wizard.ts';

/** What *Check and Install* does after its checks. */
export interface InstallMissing {
  /** What the user is asked about; null when nothing is. */
  readonly asked: readonly FixPlan[] | null;
  /** What is being installed, and which of how many; null when nothing is. */
  readonly going: { readonly check: string; readonly place: number; readonly total: number } | null;
  readonly failure: Failure | null;
  /** Asks main what is missing and can be added, then the user. */
  readonly look: () => Promise<void>;
  readonly answer: (isYes: boolean) => void;
}

/** Installs what the checks miss and Windows brings along, one after the other, each with its commands shown and asked for first. */
export function useInstallMissing(): InstallMissing {
  const { call } = useBridge();
  const store = useWizardStore();
  const [asked, setAsked] = useState<readonly FixPlan[] | null>(null);
  const [going, setGoing] = useState<InstallMissing['going']>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const look = async (): Promise<void> => {
    setFailure(null);
    const { checks, answers } = store.getState().snapshot;
    const plans = await Promise.all(installable(checks, answers).map((check) => call('checks.fixPlan', { check })));
    const known = plans.flatMap((plan) => (plan.kind === 'ok' ? [plan.value] : []));
    setAsked(known.length === 0 ? null : known);
  };
  const install = async (plans: readonly FixPlan[]): Promise<void> => {
    for (const [index, { check }] of plans.entries()) {
      setGoing({ check, place: index + 1, total: plans.length });
      const outcome = await call('checks.fix', { check });
      if (outcome.kind === 'failed') setFailure(outcome.failure);
    }
    if (plans.some(({ afterwards }) => afterwards === 'restartComputer')) {
      await call('checks.run', { stage: 'server', only: [...restartChecks] });
    }
    setGoing(null);
  };
  return {
    asked,
    going,
    failure,
    look,
    answer: (isYes) => {
      setAsked(null);
      if (isYes && asked !== null) void install(asked);
    },
  };
}

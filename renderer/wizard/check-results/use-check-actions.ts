import { useState } from 'react';
import type { FixPlan } from '../../../app/checks/fix-plan.ts';
import { fixOf } from '../../../app/checks/fixes.ts';
import type { CheckResult, CheckStage } from '../../../app/checks/result.ts';
import type { Failure } from '../../../app/failure.ts';
import type { Outcome } from '../../../app/outcome.ts';
import { useBridge, useSnapshot } from '../use-wizard.ts';
import { focusResult } from './focus-result.ts';

/** What can be done about results, and what goes on. */
export interface CheckActions {
  /** Checks run or something is being mended: nothing else can be started. */
  readonly isBusy: boolean;
  /** The check that is being mended. */
  readonly fixing: string | null;
  readonly problem: Failure | null;
  /** Checks all, or only those named. */
  readonly check: (only?: readonly string[]) => void;
  /** Ends the checks that go on, with what was learned until then. */
  readonly stop: () => void;
  readonly canFix: (result: CheckResult) => boolean;
  /** Asks main what a fix would run, and then the user. */
  readonly askFix: (check: string) => void;
  /** What the user is asked about; null when nothing is. */
  readonly asked: FixPlan | null;
  readonly answer: (isYes: boolean) => void;
}

/** The actions of one page of checks. What comes in between is kept for the page to show. */
export function useCheckActions(stage: CheckStage): CheckActions {
  const { call } = useBridge();
  const running = useSnapshot(({ checks }) => checks.running);
  const canFix = useCanFix();
  const [problem, keep] = useProblem();
  const [asked, setAsked] = useState<FixPlan | null>(null);
  const [fixing, setFixing] = useState<string | null>(null);
  const fix = async (check: string): Promise<void> => {
    setFixing(check);
    keep(await call('checks.fix', { check }));
    setFixing(null);
    focusResult(check);
  };
  return {
    isBusy: running || fixing !== null,
    fixing,
    problem,
    check: (only) => {
      void call('checks.run', only === undefined ? { stage } : { stage, only: [...only] }).then((outcome) => {
        keep(outcome);
        if (only?.length === 1) focusResult(only[0] ?? '');
      });
    },
    stop: () => {
      void call('checks.stop', null).then(keep);
    },
    canFix,
    askFix: (check) => {
      void call('checks.fixPlan', { check }).then((outcome) => {
        keep(outcome);
        setAsked(outcome.kind === 'ok' ? outcome.value : null);
      });
    },
    asked,
    answer: (isYes) => {
      setAsked(null);
      if (isYes && asked !== null) void fix(asked.check);
    },
  };
}

/** What the last call came to, where that is a problem. */
function useProblem(): readonly [Failure | null, (outcome: Outcome<unknown>) => void] {
  const [problem, setProblem] = useState<Failure | null>(null);
  return [
    problem,
    (outcome) => {
      setProblem(outcome.kind === 'failed' ? outcome.failure : null);
    },
  ];
}

/** A fix is offered where the app has one, and only on the computer itself. */
function useCanFix(): CheckActions['canFix'] {
  const answers = useSnapshot((snapshot) => snapshot.answers);
  const isHere = useSnapshot(({ factsSource }) => factsSource === null);
  return (result) => isHere && fixOf(result, answers) !== null;
}

import type { CallName, Handlers } from '../../app/ipc/contract.ts';
import { andThenAsync } from '../../app/outcome.ts';
import { checkStageOf, stopChecks } from '../session/check-work.ts';
import { compareWith } from '../session/compare-work.ts';
import { exportRun } from '../session/export-work.ts';
import { fixCheck, planFix } from '../session/fix-work.ts';
import type { Session } from '../session/session.ts';
import type { Desktop } from './desktop.ts';

type CheckCall = Extract<CallName, `checks.${string}` | 'facts.open'>;

/** What the window may do about the checks: run, mend, compare, export, and look at another server. */
export function createCheckHandlers(session: Session, desktop: Desktop): Pick<Handlers, CheckCall> {
  return {
    'checks.run': ({ stage, only }) => andThenAsync(session.active('checks.run'), (active) => checkStageOf(active, stage, only ?? null)),
    'checks.stop': () => andThenAsync(session.active('checks.stop'), (active) => Promise.resolve(stopChecks(active))),
    'checks.fixPlan': ({ check }) => andThenAsync(session.active('checks.fixPlan'), (active) => planFix(active, check)),
    'checks.fix': ({ check }) => andThenAsync(session.active('checks.fix'), (active) => fixCheck(active, check)),
    'checks.compare': (input) =>
      andThenAsync(session.active('checks.compare'), (active) => Promise.resolve(compareWith(active, input?.file ?? null))),
    'checks.export': (order) =>
      andThenAsync(session.active('checks.export'), (active) =>
        exportRun(active, order, (name, extension) => desktop.chooseNewFile(name, extension)),
      ),
    'facts.open': ({ file }) => Promise.resolve(session.openFacts(file)),
  };
}

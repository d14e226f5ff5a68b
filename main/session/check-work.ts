import type { CheckStage } from '../../app/checks/result.ts';
import { runChecks } from '../../app/checks/run-checks.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { ActiveSession } from './active-session.ts';

/** Gathers facts and judges them for one page. Judging all costs milliseconds, so running one check again refreshes all of the page. */
export async function checkStageOf(session: ActiveSession, stage: CheckStage): Promise<Outcome<Snapshot>> {
  const { store, environment, system, product } = session;
  const before = store.read();
  if (before.checks.running) return failed({ code: 'session.notNow', call: 'checks.run', state: 'running' });
  store.change({ checks: { ...before.checks, running: true } });
  const gatheredAt = environment.now().toISOString();
  try {
    const facts = await system.facts.gather();
    const { answers, mode, checks, run: state } = store.read();
    const begun = state.steps.filter(({ startedAt }) => startedAt !== null).map(({ id }) => id);
    const context = { product, mode: mode === 'check' ? ('check' as const) : ('install' as const), answers, begun };
    const run = runChecks({ facts, context, stages: [stage], only: null, gatheredAt, finishedAt: environment.now().toISOString() });
    environment.log.write('checks.run', { stage, verdict: run.verdict, blocking: run.blocking, warnings: run.warnings });
    return ok(store.change({ checks: { ...checks, running: false, [stage]: run } }));
  } finally {
    const { checks } = store.read();
    if (checks.running) store.change({ checks: { ...checks, running: false } });
  }
}

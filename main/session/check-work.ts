import type { CheckStage } from '../../app/checks/result.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import { sqlSignIn } from '../../app/checks/sql-sign-in.ts';
import { mergeRuns, runChecks } from '../../app/checks/run-checks.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { ActiveSession } from './active-session.ts';
import { lookAtAgents } from './agent-installer-work.ts';
import { announceArrivals } from './check-arrivals.ts';
import { contextOf } from './check-context.ts';
import { comparisonAfter } from './compare-work.ts';
import { lookAtDatabaseFolder } from './database-folder-work.ts';
import { lookAtSignIn } from './sign-in-work.ts';

/** Gathers facts and judges them for one page: all of its checks, or those of `only`; the others keep their results. */
export async function checkStageOf(
  session: ActiveSession,
  stage: CheckStage,
  only: readonly string[] | null = null,
): Promise<Outcome<Snapshot>> {
  return whileChecking(session, (signal) => judgeStage(session, stage, only, signal));
}

/** The checks are claimed as long as they are judged, and may be stopped; who comes meanwhile is refused. */
async function whileChecking<T>(session: ActiveSession, judge: (signal: AbortSignal) => Promise<T>): Promise<Outcome<T>> {
  const { store, work } = session;
  const { checks } = store.read();
  if (checks.running) return failed({ code: 'session.notNow', call: 'checks.run', state: 'running' });
  const stop = new AbortController();
  work.checking = stop;
  store.change({ checks: { ...checks, running: true } });
  try {
    return ok(await judge(stop.signal));
  } finally {
    work.checking = null;
    const now = store.read().checks;
    if (now.running) store.change({ checks: { ...now, running: false } });
  }
}

/** Stops the checks that go on: what was learned is judged, the rest says that it was not run. */
export function stopChecks({ work }: ActiveSession): Outcome<null> {
  work.checking?.abort();
  return ok(null);
}

/** All stages, judged by facts that are gathered once, for a run that begins or goes on now; those facts are the result. */
export async function checkAtOnce(session: ActiveSession): Promise<Outcome<MachineFacts>> {
  return whileChecking(session, async (signal) => {
    const gatheredAt = gatheringTime(session);
    await lookAtAgents(session);
    await lookAtDatabaseFolder(session);
    await lookAtSignIn(session, signal);
    const facts = await session.facts.gather(undefined, signal);
    for (const stage of ['server', 'sql'] as const) judgeBy(session, { stage, only: null, facts, gatheredAt });
    return facts;
  });
}

/** For work that has claimed the checks already. */
export async function judgeStage(
  session: ActiveSession,
  stage: CheckStage,
  only: readonly string[] | null,
  signal?: AbortSignal,
): Promise<Snapshot> {
  const gatheredAt = gatheringTime(session);
  // The checks of agents are of that stage; Windows is asked for a signature each time.
  if (stage === 'server') {
    await lookAtAgents(session);
    await lookAtDatabaseFolder(session);
  }
  // Each look is a try with that password, which may lock an account: none for checks that do not ask.
  if (stage === 'sql' && (only?.includes(sqlSignIn.name) ?? true)) await lookAtSignIn(session, signal);
  const arrivals = announceArrivals(session, { stages: [stage], only, context: contextOf(session) });
  const facts = await session.facts.gather(arrivals.take, signal);
  arrivals.flush();
  return judgeBy(session, { stage, only, facts, gatheredAt });
}

/** A facts file says when its facts were gathered. */
function gatheringTime({ store, environment }: ActiveSession): string {
  return store.read().factsSource?.gatheredAt ?? environment.now().toISOString();
}

interface Judging {
  readonly stage: CheckStage;
  readonly only: readonly string[] | null;
  readonly facts: MachineFacts;
  readonly gatheredAt: string;
}

function judgeBy(session: ActiveSession, { stage, only, facts, gatheredAt }: Judging): Snapshot {
  const { store, environment, work } = session;
  const judged = runChecks({
    facts,
    context: contextOf(session),
    stages: [stage],
    only,
    gatheredAt,
    finishedAt: environment.now().toISOString(),
  });
  const { checks, comparison } = store.read();
  const before = checks[stage];
  const run = only === null || before === null ? judged : mergeRuns(before, judged);
  work.checks = { facts, earlier: work.checks?.earlier ?? null };
  environment.log.write('checks.run', { stage, verdict: run.verdict, blocking: run.blocking, warnings: run.warnings });
  return store.change({
    checks: { ...checks, running: false, [stage]: run },
    comparison: stage === 'server' ? comparisonAfter(session, before, run) : comparison,
  });
}

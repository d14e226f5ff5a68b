import type { Failure } from '../../app/failure.ts';
import { andThenAsync, failed, ok, type Outcome } from '../../app/outcome.ts';
import type { PackageInspection, PackageProgress } from '../../app/package/part-report.ts';
import type { PackageState, Snapshot } from '../../app/session/snapshot.ts';
import type { SumsChoice } from '../package/read-sums.ts';
import type { ActiveSession } from './active-session.ts';

/** Neither while the package is worked on, nor while a run uses it. */
export function isBusy({ work }: ActiveSession): boolean {
  return work.package !== null || work.run !== null;
}

/** The parts that were chosen and may be worked on now; null otherwise. */
export function inspectionOf(session: ActiveSession): PackageInspection | null {
  const state = session.store.read().package;
  if (isBusy(session)) return null;
  return state.kind === 'chosen' || state.kind === 'verified' ? state.inspection : null;
}

/** Does one piece of work on the package, alone; its progress goes to the window. */
export async function working<T>(
  session: ActiveSession,
  work: (signal: AbortSignal, onProgress: (progress: PackageProgress) => void) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const controller = new AbortController();
  session.work.package = controller;
  try {
    return await work(controller.signal, (progress) => {
      session.environment.emit('package.progress', progress);
    });
  } finally {
    session.work.package = null;
  }
}

/** The checksums that count now: where the user said, signed where a key is configured. */
export async function sumsOf({ environment, work }: ActiveSession): Promise<Outcome<SumsChoice>> {
  return andThenAsync(await environment.keys(), (keys) => Promise.resolve(ok({ source: work.parts.sums, keys })));
}

/** A stop the user asked for is no problem to show. */
export function withoutStop(failure: Failure): Failure | null {
  return failure.code === 'stopped' ? null : failure;
}

/** Puts a new state of the package into the truth. */
export function keep(session: ActiveSession, state: PackageState): Outcome<Snapshot> {
  return ok(session.store.change({ package: state }));
}

/** The answer to a call that does not fit the present state. */
export function notNow(call: string, session: ActiveSession): Outcome<never> {
  return failed({ code: 'session.notNow', call, state: session.store.read().package.kind });
}

import type { Failure } from '../../app/failure.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { damageOf, mayExtract } from '../../app/package/may-extract.ts';
import type { PackageInspection, PackageProgress } from '../../app/package/part-report.ts';
import type { PackageState, Snapshot } from '../../app/session/snapshot.ts';
import { adoptTree } from '../package/adopt-tree.ts';
import { nearestFolder } from '../package/destination.ts';
import { extractPackage } from '../package/extract.ts';
import { inspectPackage } from '../package/inspect.ts';
import { verifyPackage } from '../package/verify.ts';
import type { ActiveSession } from './active-session.ts';

/** Looks at a folder the user chose: names, sizes, first bytes. */
export async function choosePackage(session: ActiveSession, folder: string): Promise<Outcome<Snapshot>> {
  if (isBusy(session)) return notNow('package.choose', session);
  const found = await working(session, () => inspectPackage({ folder }));
  if (found.kind === 'failed') return keep(session, { kind: 'none', problem: found.failure });
  if (found.value.kind === 'tree') return takeTree(session, found.value);
  return keep(session, { kind: 'chosen', inspection: found.value, problem: null });
}

/** Verifies the chosen parts; wrong ones are named in the result, which is no failure of the work. */
export async function verifyChosen(session: ActiveSession): Promise<Outcome<Snapshot>> {
  const inspection = inspectionOf(session);
  if (inspection === null) return notNow('package.verify', session);
  keep(session, { kind: 'verifying', inspection });
  const verified = new Map<string, string>();
  const onIntact = (name: string, identity: string): void => void verified.set(name, identity);
  const result = await working(session, (signal, onProgress) =>
    verifyPackage({ folder: inspection.folder, tools: session.environment.tools, signal, onProgress, onIntact }),
  );
  session.work.verified = verified;
  if (result.kind === 'failed') return keep(session, { kind: 'chosen', inspection, problem: withoutStop(result.failure) });
  session.environment.log.write('package.verified', { ok: result.value.ok, parts: result.value.parts.length });
  return keep(session, { kind: 'verified', inspection, result: result.value, problem: null });
}

/** Extracts the verified package. */
export async function extractVerified(session: ActiveSession, destination: string): Promise<Outcome<Snapshot>> {
  const state = session.store.read().package;
  if (state.kind !== 'verified' || isBusy(session)) return notNow('package.extract', session);
  const { inspection } = state;
  if (!mayExtract(state.result)) return failed(damageOf(inspection.folder, state.result));
  keep(session, { kind: 'extracting', inspection, destination });
  const result = await working(session, (signal, onProgress) =>
    extractPackage({
      folder: inspection.folder,
      destination,
      tools: session.environment.tools,
      signal,
      onProgress,
      requiredFreeBytes: session.product.space.extraction,
      verified: session.work.verified,
    }),
  );
  // Parts that changed since they were verified have to be verified again.
  if (result.kind === 'failed' && result.failure.code === 'package.partsDamaged')
    return keep(session, { kind: 'chosen', inspection, problem: result.failure });
  if (result.kind === 'failed') return keep(session, { ...state, problem: withoutStop(result.failure) });
  session.environment.log.write('package.extracted', { destination, files: result.value.files, bytes: result.value.bytes });
  return keep(session, { kind: 'extracted', result: result.value });
}

/** Stops a verification or extraction that is going on; what was half done is dropped. */
export function cancelPackage(session: ActiveSession): Outcome<null> {
  session.work.package?.abort();
  return ok(null);
}

/** Free and needed bytes at a destination; its nearest existing folder tells. */
export async function spaceAt(session: ActiveSession, destination: string): Promise<Outcome<{ free: number | null; needed: number }>> {
  const free = await session.environment.tools.freeBytes(await nearestFolder(destination));
  return ok({ free, needed: session.product.space.extraction });
}

/** Neither while the package is worked on, nor while a run uses it. */
function isBusy({ work }: ActiveSession): boolean {
  return work.package !== null || work.run !== null;
}

async function takeTree(session: ActiveSession, inspection: PackageInspection): Promise<Outcome<Snapshot>> {
  keep(session, { kind: 'verifying', inspection });
  const taken = await working(session, (signal) => adoptTree({ folder: inspection.folder, tools: session.environment.tools, signal }));
  if (taken.kind === 'failed') return keep(session, { kind: 'none', problem: withoutStop(taken.failure) });
  return keep(session, { kind: 'extracted', result: taken.value });
}

function inspectionOf(session: ActiveSession): PackageInspection | null {
  const state = session.store.read().package;
  if (isBusy(session)) return null;
  return state.kind === 'chosen' || state.kind === 'verified' ? state.inspection : null;
}

async function working<T>(
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

/** A stop the user asked for is no problem to show. */
function withoutStop(failure: Failure): Failure | null {
  return failure.code === 'stopped' ? null : failure;
}

function keep(session: ActiveSession, state: PackageState): Outcome<Snapshot> {
  return ok(session.store.change({ package: state }));
}

function notNow(call: string, session: ActiveSession): Outcome<never> {
  return failed({ code: 'session.notNow', call, state: session.store.read().package.kind });
}

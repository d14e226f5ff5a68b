import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { andThenAsync, failed, ok, type Outcome } from '../../app/outcome.ts';
import { damageOf, mayExtract } from '../../app/package/may-extract.ts';
import type { PackageInspection, PartReport } from '../../app/package/part-report.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { adoptTree } from '../package/adopt-tree.ts';
import { extractPackage } from '../package/extract.ts';
import { holdVerified } from '../package/hold-parts.ts';
import { inspectPackage } from '../package/inspect.ts';
import { dropPartials } from '../package/partial-folder.ts';
import { verifyPackage } from '../package/verify.ts';
import type { ActiveSession } from './active-session.ts';
import { inspectionOf, isBusy, keep, notNow, sumsOf, withoutStop, working } from './package-state.ts';

/** Looks at a folder the user chose, or at the folder of a file: names, sizes, first bytes. */
export async function choosePackage(session: ActiveSession, chosen: string): Promise<Outcome<Snapshot>> {
  if (isBusy(session)) return notNow('package.choose', session);
  letPartsGo(session);
  const found = await working(session, async () => {
    const folder = await folderOf(chosen);
    return andThenAsync(await sumsOf(session), (sums) => inspectPackage({ folder, sums }));
  });
  if (found.kind === 'failed') return keep(session, { kind: 'none', problem: found.failure });
  if (found.value.kind === 'tree') return takeTree(session, found.value);
  return keep(session, { kind: 'chosen', inspection: found.value, problem: null });
}

/** Verifies the chosen parts; wrong ones are named as they are found, which is no failure of the work. */
export async function verifyChosen(session: ActiveSession, again = false): Promise<Outcome<Snapshot>> {
  const inspection = inspectionOf(session);
  if (inspection === null) return notNow('package.verify', session);
  if (again) session.work.parts.memory.forget();
  return verifyInspected(session, inspection);
}

/** {@link verifyChosen} for parts that were just looked at. */
export async function verifyInspected(session: ActiveSession, inspection: PackageInspection): Promise<Outcome<Snapshot>> {
  const { parts } = session.work;
  letPartsGo(session);
  const known = new Map(inspection.parts.map((part) => [part.name, part]));
  const tell = (part: PartReport): void => {
    known.set(part.name, part);
    keep(session, { kind: 'verifying', inspection, parts: [...known.values()] });
  };
  keep(session, { kind: 'verifying', inspection, parts: inspection.parts });
  const verified = new Map<string, string>();
  const onUsable = (name: string, identity: string): void => void verified.set(name, identity);
  const { folder } = inspection;
  const { tools } = session.environment;
  const result = await working(session, async (signal, onProgress) =>
    andThenAsync(await sumsOf(session), (sums) =>
      verifyPackage({ folder, sums, tools, memory: parts.memory, signal, onProgress, onUsable, onPart: tell }),
    ),
  );
  parts.verified = verified;
  if (result.kind === 'failed') return keep(session, { kind: 'chosen', inspection, problem: withoutStop(result.failure) });
  session.environment.log.write('package.verified', { ok: result.value.ok, parts: result.value.parts.length });
  const held = mayExtract(result.value) ? await holdVerified(folder, verified, tools) : null;
  if (held?.kind === 'failed') return keep(session, { kind: 'chosen', inspection, problem: held.failure });
  parts.held = held?.value ?? null;
  return keep(session, { kind: 'verified', inspection, result: result.value, problem: null });
}

/** Extracts the verified package, or goes on with it after the drive was full. */
export async function extractVerified(session: ActiveSession, destination: string): Promise<Outcome<Snapshot>> {
  const state = session.store.read().package;
  if ((state.kind !== 'verified' && state.kind !== 'paused') || isBusy(session)) return notNow('package.extract', session);
  const { inspection, result } = state;
  if (!mayExtract(result)) return failed(damageOf(inspection.folder, result));
  keep(session, { kind: 'extracting', inspection, destination });
  const { tools, log } = session.environment;
  const { folder } = inspection;
  const { verified } = session.work.parts;
  const requiredFreeBytes = session.product.space.extraction;
  const extracted = await working(session, async (signal, onProgress) =>
    andThenAsync(await sumsOf(session), (sums) =>
      extractPackage({ folder, destination, sums, tools, signal, onProgress, requiredFreeBytes, verified, isIntact: result.ok }),
    ),
  );
  if (extracted.kind === 'ok') {
    letPartsGo(session);
    log.write('package.extracted', { destination, files: extracted.value.files, bytes: extracted.value.bytes });
    return keep(session, { kind: 'extracted', result: extracted.value });
  }
  const { failure } = extracted;
  if (failure.code === 'package.spaceRanOut') {
    const { neededBytes, freeBytes } = failure;
    return keep(session, { kind: 'paused', inspection, result, destination, neededBytes, freeBytes });
  }
  // Parts that changed since they were verified have to be verified again.
  if (failure.code === 'package.partsDamaged') {
    letPartsGo(session);
    return keep(session, { kind: 'chosen', inspection, problem: failure });
  }
  return keep(session, { kind: 'verified', inspection, result, problem: withoutStop(failure) });
}

/** Stops a verification or extraction that goes on, or gives up one that waits for space; what was half done is dropped. */
export async function cancelPackage(session: ActiveSession): Promise<Outcome<null>> {
  session.work.package?.abort();
  const state = session.store.read().package;
  if (state.kind !== 'paused') return ok(null);
  await dropPartials(state.destination);
  keep(session, { kind: 'verified', inspection: state.inspection, result: state.result, problem: null });
  return ok(null);
}

async function takeTree(session: ActiveSession, inspection: PackageInspection): Promise<Outcome<Snapshot>> {
  keep(session, { kind: 'verifying', inspection, parts: [] });
  const { folder } = inspection;
  const { tools, keys } = session.environment;
  const taken = await working(session, async (signal) =>
    andThenAsync(await keys(), async (configured) =>
      configured.length === 0 ? adoptTree({ folder, tools, signal }) : failed({ code: 'package.treeUnsigned', folder }),
    ),
  );
  if (taken.kind === 'failed') return keep(session, { kind: 'none', problem: withoutStop(taken.failure) });
  return keep(session, { kind: 'extracted', result: taken.value });
}

/** From now on the parts may be changed again. */
function letPartsGo({ work: { parts } }: ActiveSession): void {
  parts.held?.release();
  parts.held = null;
}

/** A part that was dropped on the window stands for the folder it lies in. */
async function folderOf(chosen: string): Promise<string> {
  const found = await lstat(chosen).catch(() => null);
  return found?.isFile() === true ? path.dirname(chosen) : chosen;
}

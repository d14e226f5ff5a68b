import { andThenAsync, type Outcome } from '../../app/outcome.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { inspectPackage } from '../package/inspect.ts';
import type { SumsSource } from '../package/read-sums.ts';
import { sealPackage } from '../package/seal.ts';
import type { ActiveSession } from './active-session.ts';
import { verifyChosen } from './package-work.ts';
import { inspectionOf, keep, notNow, sumsOf, withoutStop, working } from './package-state.ts';

/** Takes the checksums from somewhere else, and looks at the chosen parts again with them. Those that cannot be used change nothing. */
export async function chooseSums(session: ActiveSession, source: SumsSource): Promise<Outcome<Snapshot>> {
  const inspection = inspectionOf(session);
  if (inspection === null) return notNow('package.sums', session);
  const { parts } = session.work;
  const before = parts.sums;
  parts.sums = source;
  const found = await working(session, async () =>
    andThenAsync(await sumsOf(session), (sums) => inspectPackage({ folder: inspection.folder, sums })),
  );
  if (found.kind === 'failed') {
    parts.sums = before;
    return found;
  }
  session.store.change({ packageSums: source.kind });
  return keep(session, { kind: 'chosen', inspection: found.value, problem: null });
}

/** Writes SHA256SUMS for the parts as they are now, then verifies against it: what was just read is not read again. */
export async function sealChosen(session: ActiveSession): Promise<Outcome<Snapshot>> {
  const inspection = inspectionOf(session);
  if (inspection === null) return notNow('package.seal', session);
  const { folder } = inspection;
  const { tools } = session.environment;
  const { memory } = session.work.parts;
  keep(session, { kind: 'verifying', inspection, parts: inspection.parts });
  const sealed = await working(session, (signal, onProgress) => sealPackage({ folder, tools, memory, signal, onProgress }));
  if (sealed.kind === 'failed') return keep(session, { kind: 'chosen', inspection, problem: withoutStop(sealed.failure) });
  session.work.parts.sums = { kind: 'beside' };
  session.store.change({ packageSums: 'beside' });
  session.environment.log.write('package.sealed', { parts: sealed.value.sums.length });
  keep(session, { kind: 'chosen', inspection, problem: null });
  return verifyChosen(session);
}

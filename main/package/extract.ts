import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { FoundSet } from '../../app/package/part-names.ts';
import type { ExtractResult } from '../../app/package/part-report.ts';
import { acceptListing, exactTree, type Accepted } from './accept-listing.ts';
import { archiveExtractor } from './archive.ts';
import { archiveIdentity } from './archive-identity.ts';
import { judgeDestination } from './destination.ts';
import { extractByVendor } from './extract-by-vendor.ts';
import { checkSpace } from './extract-space.ts';
import type { ExtractRequest } from './extract-request.ts';
import type { Extractor } from './extractor.ts';
import { createProgramHasher } from './hash-programs.ts';
import { unchanged } from './identity.ts';
import { innoExtractor } from './inno.ts';
import { triageUsable } from './inspect.ts';
import { keepIntact, nothingKept, type Kept } from './keep-intact.ts';
import { openPartial, type PartialFolder } from './partial-folder.ts';
import { createProgressMeter, type ProgressMeter } from './progress-meter.ts';
import type { PackageTools } from './tools.ts';
import { walkTree } from './walk-tree.ts';
import { writeFiles } from './write-files.ts';

/**
 * Extracts a package: lists, judges every entry, checks space, extracts into a folder of its own beside the destination,
 * compares that with the listing, hashes the programs, and only then moves it into place. Anything less than exact
 * leaves nothing behind, except where the drive became full or the process was killed: then the next call for the same
 * archive and destination goes on with the files that are complete.
 * Does not verify checksums: see verifyPackage, and `verified` for parts that change meanwhile.
 */
export async function extractPackage(request: ExtractRequest): Promise<Outcome<ExtractResult>> {
  const meter = createProgressMeter(request.onProgress, request.tools.now);
  const destination = await judgeDestination(request.destination, request.folder);
  if (destination.kind === 'failed') return destination;
  const found = await triageUsable(request.folder, request.sums);
  if (found.kind === 'failed') return found;
  const { set } = found.value;
  const same = await stillVerified(request);
  if (same.kind === 'failed') return same;
  if (set.kind === 'vendor' && request.tools.runsVendor) return extractByVendor(request, set, meter);
  const extractor = extractorFor(request, set);
  const accepted = await listAndJudge(extractor, meter);
  if (accepted.kind === 'failed') return accepted;
  const partial = await openPartial(request.destination, archiveIdentity(set, accepted.value.entries), request.tools.places);
  if (partial.kind === 'failed') return partial;
  const result = await finish(request, extractor, accepted.value, partial.value, meter);
  const isPaused = result.kind === 'failed' && result.failure.code === 'package.spaceRanOut';
  if (!isPaused) await partial.value.drop();
  return result;
}

/** Verified is what is extracted: parts written or replaced since then are refused. */
function stillVerified({ folder, verified }: ExtractRequest): Promise<Outcome<null>> {
  return unchanged(folder, verified ?? new Map());
}

function extractorFor(request: ExtractRequest, set: FoundSet): Extractor {
  const { tools, signal } = request;
  const first = path.join(path.resolve(request.folder), set.first);
  return set.kind === 'vendor'
    ? innoExtractor({ program: first, tools, signal })
    : archiveExtractor({ archive: first, kind: set.kind, tools, signal });
}

async function listAndJudge(extractor: Extractor, meter: ProgressMeter): Promise<Outcome<Accepted>> {
  meter.report({ phase: 'listing', bytesDone: 0, bytesTotal: 0, file: extractor.archive, filesDone: 0, filesTotal: 1 });
  const listed = await extractor.list();
  if (listed.kind === 'failed') return listed;
  return acceptListing(extractor.archive, listed.value);
}

async function finish(
  request: ExtractRequest,
  extractor: Extractor,
  accepted: Accepted,
  partial: PartialFolder,
  meter: ProgressMeter,
): Promise<Outcome<ExtractResult>> {
  const { tools, signal } = request;
  const kept = await keptIn(partial, accepted, tools, signal);
  if (kept.kind === 'failed') return kept;
  const { requiredFreeBytes, destination } = request;
  const need = { destination, tools, requiredFreeBytes, listedBytes: accepted.bytes, keptBytes: kept.value.bytes };
  const space = await checkSpace(need);
  if (space.kind === 'failed') return space;
  const root = extractor.rootIn(partial.path);
  const hasher = createProgramHasher({ root, entries: accepted.entries, tools, signal });
  const written = await writeFiles({ extractor, into: partial.path, need, accepted, kept: kept.value, meter, hasher });
  const same = await stillVerified(request);
  if (same.kind === 'failed') return same;
  if (written.kind === 'failed') return written;
  meter.report({ phase: 'comparing', bytesDone: accepted.bytes, filesDone: 0, file: null, ...written.value });
  const exact = await compare(extractor.archive, accepted, partial.path, root);
  if (exact.kind === 'failed') return exact;
  const programs = await hasher.end(meter);
  if (programs.kind === 'failed') return programs;
  if (signal?.aborted === true) return failed({ code: 'stopped' });
  const moved = await partial.moveIntoPlace(root);
  if (moved.kind === 'failed') return moved;
  const { files, bytes } = accepted;
  return ok({ schemaVersion: 1, destination: path.resolve(destination), files, bytes, programs: [...programs.value] });
}

async function keptIn(
  partial: PartialFolder,
  accepted: Accepted,
  tools: PackageTools,
  signal: AbortSignal | undefined,
): Promise<Outcome<Kept>> {
  return partial.isAdopted ? keepIntact(partial.path, accepted.entries, tools, signal) : ok(nothingKept);
}

/** The whole folder is compared: a file beside the folder with the files counts as extra too. */
async function compare(archive: string, accepted: Accepted, partial: string, root: string): Promise<Outcome<null>> {
  const below = path.relative(partial, root);
  const prefix = below === '' ? '' : `${below}/`;
  const listed = accepted.entries.map((entry) => ({ ...entry, name: `${prefix}${entry.name}` }));
  return exactTree(archive, listed, await walkTree(partial));
}

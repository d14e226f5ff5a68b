import path from 'node:path';
import type { Failure } from '../../app/failure.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { compareTree, isExact } from '../../app/package/compare-tree.ts';
import { judgeListing, type ListedEntry } from '../../app/package/judge-listing.ts';
import type { FoundSet } from '../../app/package/part-names.ts';
import type { ExtractResult } from '../../app/package/part-report.ts';
import { archiveExtractor } from './archive.ts';
import { judgeDestination, makeFreshFolder, nearestFolder, type FreshFolder } from './destination.ts';
import type { Extractor } from './extractor.ts';
import { hashPrograms } from './hash-programs.ts';
import { unchanged, type Identities } from './identity.ts';
import { innoExtractor } from './inno.ts';
import { triage } from './inspect.ts';
import { createProgressMeter, type OnProgress, type ProgressMeter } from './progress-meter.ts';
import type { PackageTools } from './tools.ts';
import { walkTree } from './walk-tree.ts';

/** A package to extract. */
export interface ExtractRequest {
  readonly folder: string;
  /** Absolute path of a folder that does not exist or is empty. */
  readonly destination: string;
  readonly tools: PackageTools;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** What the product asks for (4 GB for MABS v3); the listed size plus a reserve counts when it is more. */
  readonly requiredFreeBytes: number;
  /** What the parts were when they were verified: they must be the same before and after. */
  readonly verified?: Identities | undefined;
}

interface Accepted {
  readonly entries: readonly ListedEntry[];
  readonly files: number;
  readonly bytes: number;
}

/** Room for the rounding of file systems and for their own records. */
const reserve = 1.05;
/** A drive with less than this is full. */
const fullBelow = 16 * 1024 ** 2;
/** A failure names this many entries of each kind. */
const namesToTell = 20;

/**
 * Extracts a package: lists, judges every entry, checks space, extracts into a fresh folder, compares that with the
 * listing, hashes the programs, and only then moves it into place. Anything less than exact leaves nothing behind.
 * Does not verify checksums: see verifyPackage, and `verified` for parts that change meanwhile.
 */
export async function extractPackage(request: ExtractRequest): Promise<Outcome<ExtractResult>> {
  const meter = createProgressMeter(request.onProgress, request.tools.now);
  const destination = await judgeDestination(request.destination, request.folder);
  if (destination.kind === 'failed') return destination;
  const set = await usableSet(request.folder);
  if (set.kind === 'failed') return set;
  const same = await stillVerified(request);
  if (same.kind === 'failed') return same;
  const extractor = extractorFor(request, set.value);
  const accepted = await listAndJudge(extractor, meter);
  if (accepted.kind === 'failed') return accepted;
  const space = await checkSpace(request, neededBytes(request, accepted.value));
  if (space.kind === 'failed') return space;
  const fresh = await makeFreshFolder(request.destination);
  if (fresh.kind === 'failed') return fresh;
  try {
    return await fill(request, extractor, accepted.value, fresh.value, meter);
  } finally {
    await fresh.value.drop();
  }
}

async function usableSet(folder: string): Promise<Outcome<FoundSet>> {
  const found = await triage(folder, undefined);
  if (found.kind === 'failed') return found;
  if (found.value.kind === 'tree') return failed({ code: 'package.alreadyExtracted', folder });
  const wrong = found.value.parts.filter((part) => part.status !== 'unchecked' && part.status !== 'duplicate');
  if (wrong.length > 0) return failed({ code: 'package.partsDamaged', folder, parts: wrong.map(({ name, status }) => ({ name, status })) });
  return ok(found.value.set);
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
  const judgement = judgeListing(listed.value);
  if (judgement.kind === 'accepted') return ok({ entries: listed.value, files: judgement.files, bytes: judgement.bytes });
  const entries = judgement.entries.slice(0, namesToTell).map(({ name, reason }) => ({ name: name.slice(0, 300), reason }));
  return failed({ code: 'package.unsafeEntries', archive: extractor.archive, count: judgement.entries.length, entries });
}

function neededBytes(request: ExtractRequest, accepted: Accepted): number {
  return Math.max(request.requiredFreeBytes, Math.ceil(accepted.bytes * reserve));
}

/** A system that does not tell its free space is believed to have enough: running out is found out later. */
async function checkSpace(request: ExtractRequest, needed: number): Promise<Outcome<null>> {
  const freeBytes = await request.tools.freeBytes(await nearestFolder(path.resolve(request.destination)));
  if (freeBytes === null || freeBytes >= needed) return ok(null);
  return failed({ code: 'package.spaceShort', destination: request.destination, neededBytes: needed, freeBytes });
}

async function fill(
  request: ExtractRequest,
  extractor: Extractor,
  accepted: Accepted,
  fresh: FreshFolder,
  meter: ProgressMeter,
): Promise<Outcome<ExtractResult>> {
  const { files, bytes } = accepted;
  const totals = { bytesTotal: bytes, filesTotal: files };
  meter.report({ phase: 'extracting', bytesDone: 0, filesDone: 0, file: null, ...totals });
  const extracted = await extractor.extract(fresh.path, ({ percent, filesDone, file }) => {
    meter.report({ phase: 'extracting', bytesDone: (bytes * percent) / 100, filesDone: Math.min(files, filesDone), file, ...totals });
  });
  const same = await stillVerified(request);
  if (same.kind === 'failed') return same;
  if (extracted.kind === 'failed') return failed(await orSpace(request, accepted, fresh, extracted.failure));
  meter.report({ phase: 'extracting', bytesDone: bytes, filesDone: files, file: null, ...totals });
  meter.report({ phase: 'comparing', bytesDone: bytes, filesDone: 0, file: null, ...totals });
  const exact = await compare(extractor.archive, accepted, fresh.path, extracted.value);
  if (exact.kind === 'failed') return exact;
  const programs = await hashPrograms({
    root: extracted.value,
    entries: accepted.entries,
    tools: request.tools,
    signal: request.signal,
    meter,
  });
  if (programs.kind === 'failed') return programs;
  if (request.signal?.aborted === true) return failed({ code: 'stopped' });
  const moved = await fresh.moveIntoPlace(extracted.value);
  if (moved.kind === 'failed') return moved;
  return ok({ schemaVersion: 1, destination: path.resolve(request.destination), files, bytes, programs: [...programs.value] });
}

/** Extractors have no exit code of their own for a full drive, so the drive is asked. */
async function orSpace(request: ExtractRequest, accepted: Accepted, fresh: FreshFolder, failure: Failure): Promise<Failure> {
  if (failure.code !== 'package.extractorEnded') return failure;
  const free = await request.tools.freeBytes(fresh.path);
  if (free === null || free >= fullBelow) return failure;
  return { code: 'package.spaceRanOut', destination: request.destination, neededBytes: neededBytes(request, accepted) };
}

/** The whole fresh folder is compared: a file beside the folder with the files counts as extra too. */
async function compare(archive: string, accepted: Accepted, fresh: string, root: string): Promise<Outcome<null>> {
  const below = path.relative(fresh, root);
  const prefix = below === '' ? '' : `${below}/`;
  const listed = accepted.entries.map((entry) => ({ ...entry, name: `${prefix}${entry.name}` }));
  const difference = compareTree(listed, await walkTree(fresh));
  if (isExact(difference)) return ok(null);
  const { missing, extra, changed } = difference;
  const some = (names: readonly string[]) => names.slice(0, namesToTell);
  return failed({ code: 'package.resultDiffers', archive, missing: some(missing), extra: some(extra), changed: some(changed) });
}

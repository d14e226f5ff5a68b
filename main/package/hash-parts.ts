import path from 'node:path';
import { ok, type Outcome } from '../../app/outcome.ts';
import type { PartReport } from '../../app/package/part-report.ts';
import type { DigestMemory } from './digest-memory.ts';
import { hashFiles } from './hash-files.ts';
import { identity } from './identity.ts';
import { createPartsCounter, type PartsCounter } from './parts-counter.ts';
import type { OnProgress } from './progress-meter.ts';
import type { PackageTools } from './tools.ts';
import { lanesOf, volumeOf } from './volume.ts';

/** Parts of one folder to be read. */
export interface HashPartsRequest {
  readonly folder: string;
  readonly parts: readonly PartReport[];
  readonly tools: PackageTools;
  /** What was read before and is still the same is not read again. */
  readonly memory?: DigestMemory | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** What is known of a part so far; the last word is the result, should the hasher end badly. */
  readonly onRead?: ((part: PartReport, read: ReadPart) => void) | undefined;
}

/** What reading a part gave: its hash and what the file was then, or why there is no hash. */
export type ReadPart =
  { readonly kind: 'hashed'; readonly sha256: string; readonly identity: string } | { readonly kind: 'unreadable' | 'changing' };

type Read = Map<string, ReadPart>;

/**
 * Hashes parts, as many at a time as their drive likes, each lane with one hash program for all its parts. Progress is
 * told inside large files. Fails only when the user stops it or when there is no hasher: a part that cannot be read is
 * an answer.
 */
export async function hashParts(request: HashPartsRequest): Promise<Outcome<ReadonlyMap<string, ReadPart>>> {
  const read: Read = new Map();
  const count = createPartsCounter(request.parts, request.onProgress, request.tools.now);
  const told: HashPartsRequest = {
    ...request,
    onRead: (part, result) => {
      count.done(part);
      request.onRead?.(part, result);
    },
  };
  const lanes = await lanesOf(await volumeOf(path.resolve(request.folder)));
  const ended = await Promise.all(dealOut(request.parts, lanes).map((parts) => readLane(told, parts, read, count)));
  return ended.find((one) => one.kind === 'failed') ?? ok(read);
}

async function readLane(request: HashPartsRequest, parts: readonly PartReport[], read: Read, count: PartsCounter): Promise<Outcome<null>> {
  const { memory, onRead } = request;
  const before = new Map(await Promise.all(parts.map(async (part) => [part.name, await identity(fileOf(request, part))] as const)));
  const left: PartReport[] = [];
  for (const part of parts) {
    const was = before.get(part.name) ?? '';
    const sha256 = memory?.recall(fileOf(request, part), was) ?? null;
    if (sha256 === null) left.push(part);
    else onRead?.(part, keep(read, part, { kind: 'hashed', sha256, identity: was }));
  }
  const hashed = await readTogether(request, left, before, read, count);
  if (hashed.kind === 'ok' || hashed.failure.code !== 'package.hashNotComputed') return hashed;
  // One of them could not be read, or the program ended badly: each is asked alone, so that the right one is named.
  for (const part of left) {
    const alone = left.length === 1 ? hashed : await readTogether(request, [part], before, read, count);
    if (alone.kind === 'ok') continue;
    if (alone.failure.code !== 'package.hashNotComputed') return alone;
    onRead?.(part, keep(read, part, { kind: 'unreadable' }));
  }
  return ok(null);
}

/** One hash program for these parts; each is told as soon as its hash is there. */
async function readTogether(
  request: HashPartsRequest,
  parts: readonly PartReport[],
  before: ReadonlyMap<string, string>,
  read: Read,
  count: PartsCounter,
): Promise<Outcome<null>> {
  if (parts.length === 0) return ok(null);
  const { tools, signal, memory, onRead } = request;
  const byFile = new Map(parts.map((part) => [fileOf(request, part), part]));
  const checks: Promise<void>[] = [];
  const settle = async (part: PartReport, sha256: string): Promise<void> => {
    const was = before.get(part.name) ?? '';
    const isSame = (await identity(fileOf(request, part))) === was;
    onRead?.(part, keep(read, part, isSame ? { kind: 'hashed', sha256, identity: was } : { kind: 'changing' }));
  };
  count.at(parts, 0);
  const hashed = await hashFiles({
    paths: [...byFile.keys()],
    tools,
    signal,
    onProgress: ({ percent }) => {
      count.at(parts, percent);
    },
    onHash: (file, sha256) => {
      const part = byFile.get(file);
      if (part !== undefined) checks.push(settle(part, sha256));
    },
  });
  await Promise.all(checks);
  if (hashed.kind === 'failed') return hashed;
  for (const [file, part] of byFile) {
    const result = read.get(part.name);
    if (result?.kind !== 'hashed') continue;
    // Written after it was read, but before the others were: what was verified is not what is there.
    if ((await identity(file)) === result.identity) memory?.keep(file, result.identity, result.sha256);
    else onRead?.(part, keep(read, part, { kind: 'changing' }));
  }
  return ok(null);
}

/** Parts for each lane, about as many bytes in each; a part keeps its place in its lane. */
function dealOut(parts: readonly PartReport[], lanes: number): readonly (readonly PartReport[])[] {
  const dealt = Array.from({ length: lanes }, () => ({ bytes: 0, parts: [] as PartReport[] }));
  for (const part of parts) {
    const emptiest = dealt.reduce((least, lane) => (lane.bytes < least.bytes ? lane : least));
    emptiest.bytes += part.size ?? 0;
    emptiest.parts.push(part);
  }
  return dealt.map((lane) => lane.parts);
}

function keep(read: Read, part: PartReport, result: ReadPart): ReadPart {
  read.set(part.name, result);
  return result;
}

function fileOf({ folder }: HashPartsRequest, part: PartReport): string {
  return path.join(path.resolve(folder), part.name);
}

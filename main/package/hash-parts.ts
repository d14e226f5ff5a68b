import path from 'node:path';
import type { Failure } from '../../app/failure.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { PartReport } from '../../app/package/part-report.ts';
import type { DigestMemory } from './digest-memory.ts';
import { hashFiles } from './hash-files.ts';
import { identity } from './identity.ts';
import { createProgressMeter, type OnProgress } from './progress-meter.ts';
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
  readonly onRead?: ((part: PartReport, read: ReadPart) => void) | undefined;
}

/** What reading a part gave: its hash and what the file was then, or why there is no hash. */
export type ReadPart =
  { readonly kind: 'hashed'; readonly sha256: string; readonly identity: string } | { readonly kind: 'unreadable' | 'changing' };

/**
 * Hashes parts, as many at a time as their drive likes. Progress is told inside large files. Fails only when the user
 * stops it or when there is no hasher: a part that cannot be read is an answer.
 */
export async function hashParts(request: HashPartsRequest): Promise<Outcome<ReadonlyMap<string, ReadPart>>> {
  const read = new Map<string, ReadPart>();
  const count = counter(request);
  const waiting = [...request.parts];
  const failures: Failure[] = [];
  const lane = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined && failures.length === 0; part = waiting.shift()) {
      const one = await readPart(request, part, count);
      if (one.kind === 'failed') return void failures.push(one.failure);
      read.set(part.name, one.value);
      count.done(part);
      request.onRead?.(part, one.value);
    }
  };
  const lanes = await lanesOf(await volumeOf(path.resolve(request.folder)));
  await Promise.all(Array.from({ length: lanes }, lane));
  const [failure] = failures;
  return failure === undefined ? ok(read) : failed(failure);
}

async function readPart({ folder, tools, memory, signal }: HashPartsRequest, part: PartReport, count: Counter): Promise<Outcome<ReadPart>> {
  const file = path.join(path.resolve(folder), part.name);
  const before = await identity(file);
  const known = memory?.recall(file, before) ?? null;
  if (known !== null) return ok({ kind: 'hashed', sha256: known, identity: before });
  count.at(part, 0);
  const onProgress = ({ percent }: { readonly percent: number }): void => {
    count.at(part, percent);
  };
  const hashed = await hashFiles({ paths: [file], tools, signal, onProgress });
  if (hashed.kind === 'failed') return hashed.failure.code === 'package.hashNotComputed' ? ok({ kind: 'unreadable' }) : hashed;
  const sha256 = hashed.value.get(file);
  if (sha256 === undefined) return failed({ code: 'package.hashNotComputed', path: file });
  if ((await identity(file)) !== before) return ok({ kind: 'changing' });
  memory?.keep(file, before, sha256);
  return ok({ kind: 'hashed', sha256, identity: before });
}

interface Counter {
  readonly at: (part: PartReport, percent: number) => void;
  readonly done: (part: PartReport) => void;
}

/** Adds up how far all parts are. */
function counter({ parts, tools, onProgress }: HashPartsRequest): Counter {
  const meter = createProgressMeter(onProgress, tools.now);
  const bytesTotal = parts.reduce((sum, part) => sum + (part.size ?? 0), 0);
  const bytes = new Map<string, number>();
  let filesDone = 0;
  const report = (part: PartReport, bytesOfPart: number): void => {
    bytes.set(part.name, bytesOfPart);
    const bytesDone = [...bytes.values()].reduce((sum, one) => sum + one, 0);
    meter.report({ phase: 'verifying', bytesDone, bytesTotal, filesDone, filesTotal: parts.length, file: part.name });
  };
  return {
    at: (part, percent) => {
      report(part, ((part.size ?? 0) * percent) / 100);
    },
    done: (part) => {
      filesDone += 1;
      report(part, part.size ?? 0);
    },
  };
}

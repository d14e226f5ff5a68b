import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { judgeHash } from '../../app/package/judge-parts.ts';
import { verdictOf, type PartReport, type VerifyResult } from '../../app/package/part-report.ts';
import type { Sum } from '../../app/package/sums.ts';
import { hashFiles } from './hash-files.ts';
import { identity } from './identity.ts';
import { triage } from './inspect.ts';
import { createProgressMeter, type OnProgress, type ProgressMeter } from './progress-meter.ts';
import type { PackageTools } from './tools.ts';

/** A folder to verify. */
export interface VerifyRequest {
  readonly folder: string;
  /** Checksum file to use instead of the SHA256SUMS beside the parts. */
  readonly sumsFile?: string | undefined;
  readonly tools: PackageTools;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** Called once for every part, as soon as it is known. */
  readonly onPart?: ((part: PartReport) => void) | undefined;
  /** Called with what every intact part was when it was read: for the extraction, see ExtractRequest.verified. */
  readonly onIntact?: ((name: string, identity: string) => void) | undefined;
}

/** Verifies every part against its SHA-256. What can be seen from outside is told first; nothing is changed or deleted. */
export async function verifyPackage(request: VerifyRequest): Promise<Outcome<VerifyResult>> {
  const found = await triage(request.folder, request.sumsFile);
  if (found.kind === 'failed') return found;
  if (found.value.kind === 'tree') return failed({ code: 'package.alreadyExtracted', folder: request.folder });
  const { parts, sums } = found.value;
  const toRead = parts.filter((part) => mayBeRead(part, sums !== null));
  for (const part of parts) if (!toRead.includes(part)) request.onPart?.(part);
  const read = await readParts(request, toRead, nameByHash(sums?.sums ?? []));
  if (read.kind === 'failed') return read;
  const all = parts.map((part) => read.value.get(part.name) ?? part);
  return ok({ schemaVersion: 1, ok: verdictOf(all) === 'intact', sums: sums?.path ?? null, parts: all });
}

/** A part of the wrong size is read too: its hash is the proof, and shows when it was swapped with another. */
function mayBeRead(part: PartReport, hasSums: boolean): boolean {
  return hasSums && part.expected !== null && (part.status === 'unchecked' || part.status === 'short' || part.status === 'long');
}

async function readParts(
  request: VerifyRequest,
  parts: readonly PartReport[],
  byHash: ReadonlyMap<string, string>,
): Promise<Outcome<ReadonlyMap<string, PartReport>>> {
  const meter = createProgressMeter(request.onProgress, request.tools.now);
  const bytesTotal = parts.reduce((sum, part) => sum + (part.size ?? 0), 0);
  const done = new Map<string, PartReport>();
  let bytesDone = 0;
  for (const part of parts) {
    const at = { bytesDone, bytesTotal, filesDone: done.size, filesTotal: parts.length };
    const read = await readPart(request, part, byHash, meter, at);
    if (read.kind === 'failed') return read;
    bytesDone += part.size ?? 0;
    done.set(part.name, read.value);
    meter.report({ phase: 'verifying', ...at, bytesDone, filesDone: done.size, file: part.name });
    request.onPart?.(read.value);
  }
  return ok(done);
}

interface At {
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly filesDone: number;
  readonly filesTotal: number;
}

async function readPart(
  request: VerifyRequest,
  part: PartReport,
  byHash: ReadonlyMap<string, string>,
  meter: ProgressMeter,
  at: At,
): Promise<Outcome<PartReport>> {
  const file = path.join(request.folder, part.name);
  const size = part.size ?? 0;
  meter.report({ phase: 'verifying', ...at, file: part.name });
  const before = await identity(file);
  const hashed = await hashFiles({
    paths: [file],
    tools: request.tools,
    signal: request.signal,
    onProgress: ({ percent }) => {
      meter.report({ phase: 'verifying', ...at, bytesDone: at.bytesDone + (size * percent) / 100, file: part.name });
    },
  });
  if (hashed.kind === 'failed') {
    if (hashed.failure.code !== 'package.hashNotComputed') return hashed;
    return ok({ ...part, status: 'damaged', hint: 'unreadable' });
  }
  if ((await identity(file)) !== before) return ok({ ...part, status: 'damaged', hint: 'changing' });
  const judged = judgeHash(part, hashed.value.get(file) ?? '', byHash);
  if (judged.status === 'intact') request.onIntact?.(part.name, before);
  return ok(judged);
}

function nameByHash(sums: readonly Sum[]): ReadonlyMap<string, string> {
  return new Map(sums.map((sum) => [sum.sha256, sum.name]));
}

import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { PartReport } from '../../app/package/part-report.ts';
import { formatSums, type Sum } from '../../app/package/sums.ts';
import { systemCode } from '../system/system-code.ts';
import { hashFiles } from './hash-files.ts';
import { triage } from './inspect.ts';
import { createProgressMeter, type OnProgress } from './progress-meter.ts';
import { readSums, sumsName } from './read-sums.ts';
import type { PackageTools } from './tools.ts';

/** A folder to write SHA256SUMS for. */
export interface SealRequest {
  readonly folder: string;
  readonly tools: PackageTools;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** What `seal` wrote. */
export interface SealResult {
  /** Path of the checksum file. */
  readonly path: string;
  readonly sums: readonly Sum[];
}

/**
 * Writes SHA256SUMS for the parts as they are now. Refuses while a part cannot be right, and never overwrites a
 * checksum file that says something else: that file may be the only one that knows better.
 */
export async function sealPackage(request: SealRequest): Promise<Outcome<SealResult>> {
  const { folder } = request;
  const existing = await readSums(folder, undefined);
  if (existing.kind === 'failed') return existing;
  const found = await triage(folder, undefined);
  if (found.kind === 'failed') return found;
  if (found.value.kind === 'tree') return failed({ code: 'package.alreadyExtracted', folder });
  const wrong = found.value.parts.filter((part) => part.status !== 'unchecked' && part.status !== 'duplicate');
  if (wrong.length > 0) return failed({ code: 'package.partsDamaged', folder, parts: wrong.map(({ name, status }) => ({ name, status })) });
  const sums = await hashParts(
    request,
    found.value.parts.filter((part) => part.status === 'unchecked'),
  );
  if (sums.kind === 'failed') return sums;
  const target = path.join(folder, sumsName);
  if (existing.value !== null) {
    return sameSums(existing.value.sums, sums.value)
      ? ok({ path: target, sums: sums.value })
      : failed({ code: 'package.sealExists', path: target });
  }
  return write(target, sums.value);
}

async function hashParts(request: SealRequest, parts: readonly PartReport[]): Promise<Outcome<readonly Sum[]>> {
  const meter = createProgressMeter(request.onProgress, request.tools.now);
  const bytesTotal = parts.reduce((sum, part) => sum + (part.size ?? 0), 0);
  const sums: Sum[] = [];
  let bytesDone = 0;
  for (const part of parts) {
    const file = path.join(request.folder, part.name);
    const at = { phase: 'verifying', bytesTotal, filesTotal: parts.length, file: part.name } as const;
    const from = { bytes: bytesDone, files: sums.length };
    const hashed = await hashFiles({
      paths: [file],
      tools: request.tools,
      signal: request.signal,
      onProgress: ({ percent }) => {
        meter.report({ ...at, bytesDone: from.bytes + ((part.size ?? 0) * percent) / 100, filesDone: from.files });
      },
    });
    if (hashed.kind === 'failed') return hashed;
    sums.push({ name: part.name, sha256: hashed.value.get(file) ?? '', size: part.size });
    bytesDone += part.size ?? 0;
    meter.report({ ...at, bytesDone, filesDone: sums.length });
  }
  return ok(sums);
}

/** A new file beside the old one, flushed, then renamed: a power cut leaves the old state or the new one. */
async function write(target: string, sums: readonly Sum[]): Promise<Outcome<SealResult>> {
  const fresh = `${target}.${randomBytes(6).toString('hex')}.new`;
  try {
    const handle = await open(fresh, 'wx');
    try {
      await handle.writeFile(formatSums(sums));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, target);
    return ok({ path: target, sums });
  } catch (error) {
    await rm(fresh, { force: true });
    return failed({ code: 'file.unwritable', path: target, reason: systemCode(error) });
  }
}

function sameSums(one: readonly Sum[], other: readonly Sum[]): boolean {
  const lines = (sums: readonly Sum[]) =>
    sums
      .map((sum) => `${sum.sha256} ${sum.name}`)
      .sort()
      .join('\n');
  return lines(one) === lines(other);
}

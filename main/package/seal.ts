import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { PartReport } from '../../app/package/part-report.ts';
import { formatSums, type Sum } from '../../app/package/sums.ts';
import { systemCode } from '../system/system-code.ts';
import type { DigestMemory } from './digest-memory.ts';
import { hashParts } from './hash-parts.ts';
import { triageUsable } from './inspect.ts';
import type { OnProgress } from './progress-meter.ts';
import { readSums, sumsBeside, sumsName } from './read-sums.ts';
import type { PackageTools } from './tools.ts';

/** A folder to write SHA256SUMS for. */
export interface SealRequest {
  readonly folder: string;
  readonly tools: PackageTools;
  readonly memory?: DigestMemory | undefined;
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
  const existing = await readSums(folder, sumsBeside);
  if (existing.kind === 'failed') return existing;
  const found = await triageUsable(folder);
  if (found.kind === 'failed') return found;
  const sums = await sumsOf(
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

async function sumsOf(request: SealRequest, parts: readonly PartReport[]): Promise<Outcome<readonly Sum[]>> {
  const read = await hashParts({ ...request, parts });
  if (read.kind === 'failed') return read;
  const sums: Sum[] = [];
  for (const { name, size } of parts) {
    const part = read.value.get(name);
    if (part?.kind !== 'hashed') return failed({ code: 'package.hashNotComputed', path: path.join(request.folder, name) });
    sums.push({ name, sha256: part.sha256, size });
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

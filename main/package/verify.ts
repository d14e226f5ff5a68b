import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { judgeAuthenticode, type Authenticode } from '../../app/package/authenticode.ts';
import { judgeHash } from '../../app/package/judge-parts.ts';
import type { FoundSet } from '../../app/package/part-names.ts';
import { verdictOf, type PartReport, type VerifyResult } from '../../app/package/part-report.ts';
import type { Sum } from '../../app/package/sums.ts';
import { askAuthenticode } from './ask-authenticode.ts';
import { isRemembered, type DigestMemory } from './digest-memory.ts';
import { hashParts, type ReadPart } from './hash-parts.ts';
import { identity } from './identity.ts';
import { triage } from './inspect.ts';
import type { OnProgress } from './progress-meter.ts';
import type { SumsChoice } from './read-sums.ts';
import type { PackageTools } from './tools.ts';

/** A folder to verify. */
export interface VerifyRequest {
  readonly folder: string;
  /** The checksums that count; those beside the parts unless told. */
  readonly sums?: SumsChoice | undefined;
  readonly tools: PackageTools;
  /** Parts that were read before, and are still what they were, are not read again. */
  readonly memory?: DigestMemory | undefined;
  /** Parts of the wrong size are read only when they were before: a download that still grows is not read again and again. */
  readonly growing?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** Called for every part as soon as it is known; the result has the last word. */
  readonly onPart?: ((part: PartReport) => void) | undefined;
  /**
   * Called with what every part was that may be extracted: an intact one when it was read, one without a checksum before its
   * signature is asked for. For the extraction, see ExtractRequest.verified.
   */
  readonly onUsable?: ((name: string, identity: string) => void) | undefined;
}

/** Verifies every part against its SHA-256. What can be seen from outside is told first; nothing is changed or deleted. */
export async function verifyPackage(request: VerifyRequest): Promise<Outcome<VerifyResult>> {
  const found = await triage(request.folder, request.sums);
  if (found.kind === 'failed') return found;
  if (found.value.kind === 'tree') return failed({ code: 'package.alreadyExtracted', folder: request.folder });
  const { parts, sums } = found.value;
  const toRead = sums === null ? [] : await partsToRead(request, parts);
  for (const part of parts) if (!toRead.includes(part)) request.onPart?.(part);
  const byHash = nameByHash(sums?.sums ?? []);
  const judge = (part: PartReport, read: ReadPart | undefined) => (read === undefined ? part : judgeRead(part, read, byHash));
  const read = await hashParts({
    ...request,
    parts: toRead,
    onRead: (part, result) => request.onPart?.(judge(part, result)),
  });
  if (read.kind === 'failed') return read;
  const all = parts.map((part) => judge(part, read.value.get(part.name)));
  for (const { name, status } of all) {
    const result = read.value.get(name);
    if (status === 'intact' && result?.kind === 'hashed') request.onUsable?.(name, result.identity);
  }
  if (sums === null && isRunHere(request, found.value.set)) await tellUnchecked(request, all);
  const authenticode = sums === null ? await signatureOf(request, found.value.set) : null;
  const [program, ...others] = all;
  const judged =
    authenticode?.verdict === 'changed' && program !== undefined
      ? [{ ...program, status: 'damaged', hint: 'download' } as const, ...others]
      : all;
  const isIntact = verdictOf(judged) === 'intact';
  return ok({ schemaVersion: 1, ok: isIntact, sums: sums?.path ?? null, signed: sums?.signed ?? false, authenticode, parts: judged });
}

/** Without checksums the vendor's signature on its program is the only word on who made it. Asked where it would be run. */
async function signatureOf(request: VerifyRequest, set: FoundSet): Promise<Authenticode | null> {
  const { folder, tools } = request;
  const { first, parts } = set;
  if (!isRunHere(request, set) || parts[0]?.entry?.kind !== 'file') return null;
  return judgeAuthenticode(await askAuthenticode(tools.run, path.join(path.resolve(folder), first)));
}

function isRunHere({ tools }: VerifyRequest, { kind }: FoundSet): boolean {
  return kind === 'vendor' && tools.runsVendor;
}

/** The signature stands for all of them: the program has the checksums of what its slices hold. */
async function tellUnchecked({ folder, onUsable }: VerifyRequest, parts: readonly PartReport[]): Promise<void> {
  for (const { name, status } of parts) if (status === 'unchecked') onUsable?.(name, await identity(path.join(folder, name)));
}

/** A part of the wrong size is read too: its hash is the proof, and shows when it was swapped with another. */
async function partsToRead(
  { folder, memory, growing = false }: VerifyRequest,
  parts: readonly PartReport[],
): Promise<readonly PartReport[]> {
  const isKnown = async ({ name }: PartReport): Promise<boolean> => memory !== undefined && (await isRemembered(memory, folder, name));
  const found: PartReport[] = [];
  for (const part of parts) {
    const isWrongSize = part.status === 'short' || part.status === 'long';
    const isReadable = part.status === 'unchecked' || (isWrongSize && (!growing || (await isKnown(part))));
    if (part.expected !== null && isReadable) found.push(part);
  }
  return found;
}

function judgeRead(part: PartReport, read: ReadPart, byHash: ReadonlyMap<string, string>): PartReport {
  if (read.kind === 'hashed') return judgeHash(part, read.sha256, byHash);
  return { ...part, status: 'damaged', hint: read.kind };
}

function nameByHash(sums: readonly Sum[]): ReadonlyMap<string, string> {
  return new Map(sums.map((sum) => [sum.sha256, sum.name]));
}

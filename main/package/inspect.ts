import { open, readdir, lstat } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { DirectoryEntry } from '../../app/package/directory-entry.ts';
import { judgeParts } from '../../app/package/judge-parts.ts';
import { headBytes, numberOfMissingLast, readHeads } from '../../app/package/part-head.ts';
import { recognisePackage, type FoundPart, type FoundSet } from '../../app/package/part-names.ts';
import type { PackageInspection, PartReport } from '../../app/package/part-report.ts';
import { readSums, sumsBeside, type FoundSums, type SumsChoice } from './read-sums.ts';
import { isAbsence, systemCode } from '../system/system-code.ts';

/** A package as a look at its folder shows it. */
export interface TriagedPackage {
  readonly kind: 'set';
  readonly set: FoundSet;
  readonly sums: FoundSums | null;
  /** Every part, judged by name, size and first bytes alone. */
  readonly parts: readonly PartReport[];
}

/** What a folder holds, before any part is read in full. */
export type Triage = TriagedPackage | { readonly kind: 'tree'; readonly program: string };

/** Looks at a folder without reading more than the first bytes of each part: what is there, what cannot be right. */
export async function inspectPackage(request: {
  readonly folder: string;
  readonly sums?: SumsChoice | undefined;
}): Promise<Outcome<PackageInspection>> {
  const triaged = await triage(request.folder, request.sums);
  if (triaged.kind === 'failed') return triaged;
  const found = triaged.value;
  if (found.kind === 'tree') {
    return ok({ folder: request.folder, kind: 'tree', first: found.program, sums: null, bytes: 0, ok: true, parts: [] });
  }
  return ok({
    folder: request.folder,
    kind: found.set.kind,
    first: found.set.first,
    sums: found.sums?.path ?? null,
    bytes: found.set.parts.reduce((sum, part) => sum + (part.entry?.size ?? 0), 0),
    ok: found.parts.every((part) => part.status === 'unchecked' || part.status === 'duplicate'),
    parts: [...found.parts],
  });
}

/** {@link inspectPackage} with everything that was found. */
export async function triage(folder: string, choice: SumsChoice = sumsBeside): Promise<Outcome<Triage>> {
  const entries = await listFolder(folder);
  if (entries.kind === 'failed') return entries;
  // Nothing in an extracted package is compared with checksums: those in it say nothing.
  const plain = recognisePackage(entries.value);
  if (plain.kind === 'tree') return ok(plain);
  const sums = await readSums(folder, choice);
  if (sums.kind === 'failed') return sums;
  const listed = sums.value?.sums.map((sum) => sum.name) ?? [];
  const recognised = recognisePackage(entries.value, listed);
  switch (recognised.kind) {
    case 'none':
      return failed({ code: 'package.nothingFound', folder });
    case 'several':
      return failed({ code: 'package.severalFound', folder, firsts: [...recognised.firsts] });
    case 'tree':
      return ok({ kind: 'tree', program: recognised.program });
    case 'set':
      return judgeSet(folder, entries.value, recognised.set, sums.value);
  }
}

/** {@link triage} for what needs parts that may all be right: the ones that cannot be are named. */
export async function triageUsable(folder: string, choice?: SumsChoice): Promise<Outcome<TriagedPackage>> {
  const found = await triage(folder, choice);
  if (found.kind === 'failed') return found;
  if (found.value.kind === 'tree') return failed({ code: 'package.alreadyExtracted', folder });
  const wrong = found.value.parts.filter((part) => part.status !== 'unchecked' && part.status !== 'duplicate');
  if (wrong.length === 0) return ok(found.value);
  return failed({ code: 'package.partsDamaged', folder, parts: wrong.map(({ name, status }) => ({ name, status })) });
}

/** The entries of a folder, links not followed. */
async function listFolder(folder: string): Promise<Outcome<readonly DirectoryEntry[]>> {
  try {
    const names = await readdir(folder);
    return ok(await Promise.all(names.map((name) => entryAt(folder, name))));
  } catch (error) {
    if (isAbsence(error)) return failed({ code: 'package.folderMissing', folder });
    return failed({ code: 'file.unreadable', path: folder, reason: systemCode(error) });
  }
}

async function judgeSet(
  folder: string,
  entries: readonly DirectoryEntry[],
  set: FoundSet,
  sums: TriagedPackage['sums'],
): Promise<Outcome<Triage>> {
  const bytes = await readFirstBytes(folder, set);
  const whole = withLastParts(entries, set, numberOfMissingLast(set, bytes), sums);
  const others: FoundSet = { ...whole, parts: otherListed(entries, whole, sums), foreign: [] };
  const judge = (some: FoundSet) => judgeParts(some, readHeads(whole, bytes), sums?.sums ?? null);
  const parts = [...judge(whole), ...judge(others)];
  const related = sums === null || whole.parts.some((part) => parts.some((one) => one.name === part.name && one.expected !== null));
  if (!related) return failed({ code: 'package.sumsUnrelated', path: sums.path, folder });
  return ok({ kind: 'set', set: whole, sums, parts });
}

/** Files that the checksum file lists beside the parts of the package: they are verified with it. */
function otherListed(entries: readonly DirectoryEntry[], set: FoundSet, sums: TriagedPackage['sums']): readonly FoundPart[] {
  const known = new Set(set.parts.map((part) => part.name.toLowerCase()));
  const names = (sums?.sums ?? []).map((sum) => sum.name).filter((name) => !known.has(name.toLowerCase()));
  return names.map((name) => {
    const entry = entries.find((one) => one.name === name) ?? null;
    return { name, entry, duplicates: [], unfinished: [], misnamed: null };
  });
}

/** What is known to be missing at the end is named too. */
function withLastParts(entries: readonly DirectoryEntry[], set: FoundSet, number: number | null, sums: TriagedPackage['sums']): FoundSet {
  if (number === null || number > 9999) return set;
  const digitsOfLast = /\d+(?=(?:\.bin)?$)/iu;
  const last = (set.parts.at(-1)?.name ?? '').replace(digitsOfLast, (digits) => String(number).padStart(digits.length, '0'));
  const again = recognisePackage(entries, [...(sums?.sums.map((sum) => sum.name) ?? []), set.first, last]);
  return again.kind === 'set' ? again.set : set;
}

async function readFirstBytes(folder: string, set: FoundSet): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = set.parts.filter((part) => part.entry?.kind === 'file');
  const heads = await Promise.all(files.map(async (part) => [part.name, await firstBytes(path.join(folder, part.name))] as const));
  return new Map(heads);
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return new Uint8Array();
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return new Uint8Array();
  } finally {
    await handle.close();
  }
}

async function entryAt(folder: string, name: string): Promise<DirectoryEntry> {
  // A file may vanish between the two calls; then it is as if it were of no use.
  const found = await lstat(path.join(folder, name)).catch(() => null);
  if (found?.isFile() === true) return { name, size: found.size, kind: 'file' };
  const kind = found?.isDirectory() === true ? 'folder' : found?.isSymbolicLink() === true ? 'link' : 'other';
  return { name, size: 0, kind };
}

import { assertNever } from '../assert-never.ts';
import type { FoundPart, FoundSet } from './part-names.ts';
import type { PartReport } from './part-report.ts';
import type { Sum } from './sums.ts';

/** What the first bytes of a part tell: a saved web page, or the size the part says it has. */
export interface PartHead {
  readonly webPage: boolean;
  /** It begins as no file of its kind does. */
  readonly strange: boolean;
  /** In bytes; null when this kind of part does not say. */
  readonly ownSize: number | null;
}

/** Judges every part by name, size and first bytes alone; what may be right is `unchecked`. Extra files come last. */
export function judgeParts(set: FoundSet, heads: ReadonlyMap<string, PartHead>, sums: readonly Sum[] | null): readonly PartReport[] {
  const sumOf = new Map((sums ?? []).map((sum) => [sum.name.toLowerCase(), sum]));
  const listed = (name: string) => sumOf.get(name.toLowerCase()) ?? null;
  const parts = set.parts.map((part) => judgePart(part, listed(part.name), heads.get(part.name) ?? null, sums !== null));
  const duplicates = set.parts.flatMap((part) => (part.entry === null ? [] : part.duplicates.map((name) => duplicateOf(part, name))));
  return [...parts, ...duplicates, ...set.foreign.map(foreign)];
}

/** What a computed hash says of a part. `byHash` finds the part that should have this hash. */
export function judgeHash(part: PartReport, actual: string, byHash: ReadonlyMap<string, string>): PartReport {
  const read = { ...part, actual };
  if (part.expected === null) return { ...read, status: 'unchecked', hint: 'noSum' };
  if (part.expected === actual) return { ...read, status: 'intact', hint: null, other: null };
  const swappedWith = byHash.get(actual);
  if (swappedWith !== undefined) return { ...read, status: 'damaged', hint: 'swapped', other: swappedWith };
  return { ...read, status: sizeStatus(part.size, part.expectedSize) ?? 'damaged', hint: 'download', other: null };
}

function judgePart(part: FoundPart, sum: Sum | null, head: PartHead | null, hasSums: boolean): PartReport {
  const report: PartReport = {
    name: part.name,
    size: part.entry?.size ?? null,
    status: 'unchecked',
    expected: sum?.sha256 ?? null,
    actual: null,
    expectedSize: sum?.size ?? head?.ownSize ?? null,
    hint: 'noSum',
    other: null,
  };
  if (part.entry === null) return { ...report, status: 'missing', ...missingHint(part) };
  switch (part.entry.kind) {
    case 'folder':
    case 'link':
    case 'other':
      return { ...report, size: null, status: 'notAFile', hint: 'replaceByFile' };
    case 'file':
      return { ...report, ...judgeFile(part, report, head, hasSums) };
    default:
      return assertNever(part.entry.kind);
  }
}

function judgeFile(part: FoundPart, report: PartReport, head: PartHead | null, hasSums: boolean): Partial<PartReport> {
  const [unfinished = null] = part.unfinished;
  const again = { hint: unfinished === null ? 'download' : 'finishDownload', other: unfinished } as const;
  if (report.size === 0 && report.expectedSize !== 0) return { status: 'empty', ...again };
  if (head?.webPage === true) return { status: 'webPage', hint: 'signIn' };
  const wrongSize = sizeStatus(report.size, report.expectedSize);
  if (wrongSize !== null) return { status: wrongSize, ...again };
  if (head?.strange === true && report.expected === null) return { status: 'damaged', ...again };
  if (hasSums && report.expected === null) return { status: 'foreign', hint: 'moveAway' };
  return { hint: report.expected === null ? 'noSum' : null };
}

function missingHint(part: FoundPart): Pick<PartReport, 'hint' | 'other'> {
  const [duplicate] = part.duplicates;
  if (duplicate !== undefined) return { hint: 'renameDuplicate', other: duplicate };
  const [unfinished] = part.unfinished;
  if (unfinished !== undefined) return { hint: 'finishDownload', other: unfinished };
  if (part.misnamed !== null) return { hint: 'misnamed', other: part.misnamed };
  return { hint: 'download', other: null };
}

function sizeStatus(size: number | null, expected: number | null): 'short' | 'long' | null {
  if (size === null || expected === null || size === expected) return null;
  return size < expected ? 'short' : 'long';
}

function duplicateOf(part: FoundPart, name: string): PartReport {
  return { ...extra(name), status: 'duplicate', hint: 'ignoreDuplicate', other: part.name };
}

function foreign(name: string): PartReport {
  return { ...extra(name), status: 'foreign', hint: 'moveAway' };
}

function extra(name: string): PartReport {
  return { name, size: null, status: 'unchecked', expected: null, actual: null, expectedSize: null, hint: null, other: null };
}

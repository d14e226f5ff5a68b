import type { FoundSet } from './part-names.ts';
import type { PartHead } from './judge-parts.ts';

/** How many bytes from the start of a part {@link readHeads} wants to see. */
export const headBytes = 512;

/** `idska32` and 0x1a: a slice of Inno Setup; its size follows in four bytes (jrsoftware/issrc, Struct.pas). */
const innoSlice = [0x69, 0x64, 0x73, 0x6b, 0x61, 0x33, 0x32, 0x1a];
/** `7z`, BC AF 27 1C: a 7z archive; where its end header lies is told from byte 12 on (7zFormat.txt). */
const sevenZip = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c];

/**
 * How the first file of each kind begins: a Windows program, a 7z, a zip (first entry, or the end of an empty one). A zip
 * with something in front of it is one to 7-Zip too, but no vendor's.
 */
const starts = {
  vendor: [[0x4d, 0x5a]],
  sevenZip: [sevenZip],
  zip: [
    [0x50, 0x4b, 0x03, 0x04],
    [0x50, 0x4b, 0x05, 0x06],
  ],
} as const;

/** Reads from the first bytes of the parts (by name) what they say about themselves. */
export function readHeads(set: FoundSet, bytes: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, PartHead> {
  const volumes = set.kind === 'sevenZip' ? volumeSizes(set, archiveSize(bytes.get(set.first))) : [];
  const heads = set.parts.map((part, index): [string, PartHead] => {
    const head = bytes.get(part.name);
    const ownSize = set.kind === 'vendor' ? sliceSize(head) : (volumes[index] ?? null);
    const strange = head !== undefined && part.name === set.first && !starts[set.kind].some((start) => startsWith(head, start));
    return [part.name, { webPage: head !== undefined && isWebPage(head), strange, ownSize }];
  });
  return new Map(heads);
}

/**
 * Number of the last part where parts are missing at the end; null where nothing says so. A 7z says how long it is; of Inno Setup's slices
 * all but the first and the last have one size, so a last one as large as the one before is not the last.
 */
export function numberOfMissingLast(set: FoundSet, bytes: ReadonlyMap<string, Uint8Array>): number | null {
  return set.kind === 'vendor' ? afterFullSlice(set, bytes) : volumesBeyond(set, bytes);
}

function afterFullSlice({ parts }: FoundSet, bytes: ReadonlyMap<string, Uint8Array>): number | null {
  const [before, last] = parts
    .slice(2)
    .slice(-2)
    .map(({ name }) => sliceSize(bytes.get(name)));
  // The program is part 0: as many parts, as high is the next number.
  return typeof last === 'number' && last === before ? parts.length : null;
}

function volumesBeyond(set: FoundSet, bytes: ReadonlyMap<string, Uint8Array>): number | null {
  const total = set.kind === 'sevenZip' ? archiveSize(bytes.get(set.first)) : null;
  const size = usualSize(set);
  const count = total === null || size === null ? 0 : Math.ceil(total / size);
  return count > set.parts.length ? count : null;
}

function isWebPage(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.filter((byte) => byte !== 0)).replace(/^\u{ef}\u{bb}\u{bf}|^\u{ff}\u{fe}/u, '');
  return /^\s*(?:<!doctype\s+html|<html|<head|<!--)/iu.test(text);
}

function sliceSize(head: Uint8Array | undefined): number | null {
  return head !== undefined && head.length >= 12 && startsWith(head, innoSlice) ? littleEndian(head, 8, 4) : null;
}

/** Size of the whole 7z archive: 32 bytes of start header, then up to the end of the header at its end. */
function archiveSize(head: Uint8Array | undefined): number | null {
  if (head === undefined || head.length < 32 || !startsWith(head, sevenZip)) return null;
  const size = 32 + littleEndian(head, 12, 8) + littleEndian(head, 20, 8);
  return Number.isSafeInteger(size) ? size : null;
}

/** All volumes but the last have one size; which one is only certain from three volumes on. */
function volumeSizes(set: FoundSet, total: number | null): readonly (number | null)[] {
  if (total === null) return [];
  if (set.parts.length === 1) return [total];
  const size = usualSize(set);
  if (size === null) return [];
  const rest = total - size * (set.parts.length - 1);
  return set.parts.map((_, index) => (index < set.parts.length - 1 ? size : rest > 0 ? rest : null));
}

function usualSize(set: FoundSet): number | null {
  const sizes = set.parts.slice(0, -1).map((part) => part.entry?.size ?? 0);
  if (sizes.length < 2) return null;
  const count = (size: number) => sizes.filter((other) => other === size).length;
  const usual = sizes.reduce((best, size) => (count(size) > count(best) || (count(size) === count(best) && size > best) ? size : best));
  return usual === 0 ? null : usual;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function littleEndian(bytes: Uint8Array, offset: number, length: number): number {
  return bytes.subarray(offset, offset + length).reduceRight((value, byte) => value * 256 + byte, 0);
}

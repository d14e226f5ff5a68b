import { createHash } from 'node:crypto';
import type { ListedEntry } from '../../app/package/judge-listing.ts';
import type { FoundSet } from '../../app/package/part-names.ts';

/**
 * What an archive is, in twelve hexadecimal digits: its parts by name and size, and every listed entry with its size and
 * CRC. Another release of the same name has another one, so its files are never mixed with what is extracted already.
 */
export function archiveIdentity(set: FoundSet, entries: readonly ListedEntry[]): string {
  const parts = set.parts.map(({ name, entry }) => [name, entry?.size ?? 0]);
  const listed = entries.map(({ name, size, kind, crc }) => [name, size, kind, crc ?? '']);
  return createHash('sha256')
    .update(JSON.stringify([set.kind, parts, listed]))
    .digest('hex')
    .slice(0, 12);
}

import { judgeName, unsafeNameReasons } from './safe-name.ts';

/** One entry of an archive as its listing tells it. */
export interface ListedEntry {
  /** Path inside the archive, folders separated by `/`. */
  readonly name: string;
  /** Unpacked, in bytes; 0 for folders. */
  readonly size: number;
  /** Links and anything else that is neither file nor folder are never accepted. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly encrypted: boolean;
  /** CRC-32 of the content, eight hexadecimal digits in upper case, where the archive tells it. */
  readonly crc?: string | undefined;
}

/** Why an entry, or the listing as a whole, is refused. */
export const unsafeEntryReasons = [
  ...unsafeNameReasons,
  'link',
  'encrypted',
  'twice',
  'fileAndFolder',
  'tooMany',
  'tooLarge',
  'tooDeep',
  'nothing',
] as const;

/** The code of a reason to refuse an entry. */
export type UnsafeEntryReason = (typeof unsafeEntryReasons)[number];

/** An entry that is refused; the name is empty when the listing as a whole is. */
export interface UnsafeEntry {
  readonly name: string;
  readonly reason: UnsafeEntryReason;
}

/** How much an archive may unpack to. */
export interface ListingLimits {
  readonly entries: number;
  readonly bytes: number;
  /** Folders below one another. */
  readonly depth: number;
}

/** Generous for a server product (the vendor's is below 10 000 files and 10 GB), small enough to stop a bomb. */
const packageLimits: ListingLimits = { entries: 200_000, bytes: 64 * 1024 ** 3, depth: 40 };

/** The judgement on a listing: what it unpacks to, or every entry that speaks against it. */
export type ListingJudgement =
  | { readonly kind: 'accepted'; readonly files: number; readonly bytes: number }
  | { readonly kind: 'refused'; readonly entries: readonly UnsafeEntry[] };

/** Judges a whole listing before anything is written. */
export function judgeListing(entries: readonly ListedEntry[], limits: ListingLimits = packageLimits): ListingJudgement {
  if (entries.length > limits.entries) return refused([{ name: '', reason: 'tooMany' }]);
  const files = entries.filter((entry) => entry.kind === 'file');
  const bytes = files.reduce((sum, entry) => sum + entry.size, 0);
  const found = [
    ...entries.flatMap((entry) => judgeEntry(entry, limits)),
    ...collisions(entries),
    ...(files.length === 0 ? [{ name: '', reason: 'nothing' } as const] : []),
    ...(bytes <= limits.bytes ? [] : [{ name: '', reason: 'tooLarge' } as const]),
  ];
  return found.length === 0 ? { kind: 'accepted', files: files.length, bytes } : refused(found);
}

/** The key under which Windows and macOS see two names as one: composed and without case. */
function sameNameKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

function judgeEntry(entry: ListedEntry, limits: ListingLimits): readonly UnsafeEntry[] {
  const refuse = (reason: UnsafeEntryReason) => [{ name: entry.name, reason }];
  if (entry.kind === 'link' || entry.kind === 'other') return refuse('link');
  if (entry.encrypted) return refuse('encrypted');
  if (!Number.isSafeInteger(entry.size) || entry.size < 0) return refuse('tooLarge');
  const judgement = judgeName(entry.name);
  if (judgement.kind === 'unsafe') return refuse(judgement.reason);
  return entry.name.split('/').length > limits.depth ? refuse('tooDeep') : [];
}

/** Two entries in one place, a file where another entry needs a folder, or one folder spelled in two ways. */
function collisions(entries: readonly ListedEntry[]): readonly UnsafeEntry[] {
  const seen = new Map<string, { readonly spelling: string; readonly kind: ListedEntry['kind'] }>();
  const found: UnsafeEntry[] = [];
  const explicit = new Set<string>();
  for (const entry of entries) {
    for (const { path, kind } of withParents(entry)) {
      const known = seen.get(sameNameKey(path));
      if (known === undefined) seen.set(sameNameKey(path), { spelling: path, kind });
      else if (known.kind !== kind) found.push({ name: entry.name, reason: 'fileAndFolder' });
      else if (known.spelling !== path) found.push({ name: entry.name, reason: 'twice' });
    }
    if (explicit.has(entry.name)) found.push({ name: entry.name, reason: 'twice' });
    explicit.add(entry.name);
  }
  return found;
}

function withParents(entry: ListedEntry): readonly { readonly path: string; readonly kind: ListedEntry['kind'] }[] {
  const parts = entry.name.split('/');
  const parents = parts.slice(0, -1).map((_, index) => ({ path: parts.slice(0, index + 1).join('/'), kind: 'folder' as const }));
  return [...parents, { path: entry.name, kind: entry.kind }];
}

function refused(entries: readonly UnsafeEntry[]): ListingJudgement {
  return { kind: 'refused', entries };
}

import type { ListedEntry } from '../../app/package/judge-listing.ts';

/** Collects the lines of `7z l -slt` into entries. */
export interface ListingReader {
  readonly line: (line: string) => void;
  readonly entries: () => readonly ListedEntry[];
}

/** More lines than a listing within the limits can have: memory stays bounded before anything is judged. */
const mostEntries = 250_000;

/**
 * Reads the technical listing: after a line of hyphens, blocks that begin with `Path = `. 7-Zip writes `_` for every
 * control character in a name, so no name can forge a block; the comparison after extraction finds such names.
 */
export function createListingReader(platform: NodeJS.Platform = process.platform): ListingReader {
  const found: ListedEntry[] = [];
  let inBody = false;
  let block: Map<string, string> | null = null;
  const close = () => {
    if (block !== null && found.length < mostEntries) found.push(entryOf(block, platform));
    block = null;
  };
  return {
    line: (line) => {
      if (line === '----------') inBody = true;
      if (!inBody) return;
      const [, property, value] = /^([A-Z][A-Za-z ]*) = ?(.*)$/u.exec(line) ?? [];
      if (property === 'Path') {
        close();
        block = new Map();
      }
      if (property !== undefined) block?.set(property, value ?? '');
    },
    entries: () => {
      close();
      return found;
    },
  };
}

function entryOf(block: ReadonlyMap<string, string>, platform: NodeJS.Platform): ListedEntry {
  const told = block.get('Path') ?? '';
  return {
    // On Windows 7-Zip shows its own separator; elsewhere a backslash belongs to the name, and is refused.
    name: platform === 'win32' ? told.replace(/\\/gu, '/') : told,
    size: sizeOf(block.get('Size') ?? ''),
    kind: kindOf(block),
    encrypted: block.get('Encrypted') === '+',
    crc: /^[0-9A-F]{8}$/u.exec(block.get('CRC') ?? '')?.[0],
  };
}

function kindOf(block: ReadonlyMap<string, string>): ListedEntry['kind'] {
  const given = (property: string) => (block.get(property) ?? '') !== '';
  if (given('Symbolic Link') || given('Hard Link')) return 'link';
  // An "anti-item" deletes what has its name; an alternate stream hides behind a file.
  if (block.get('Anti') === '+' || block.get('Alternate Stream') === '+') return 'other';
  const attributes = (block.get('Attributes') ?? '').split(' ');
  const mode = attributes.find((part) => /^[a-z-][r-][w-]/u.test(part) && part.length >= 10) ?? '';
  // L: a Windows reparse point. First letter of a Unix mode: l link, b c p s devices, pipes and sockets.
  if (mode.startsWith('l') || (attributes[0] !== mode && (attributes[0] ?? '').includes('L'))) return 'link';
  if (/^[bcps]/u.test(mode)) return 'other';
  return block.get('Folder') === '+' || mode.startsWith('d') || (attributes[0] ?? '').includes('D') ? 'folder' : 'file';
}

/** A size that is not told is none that can be compared: it is refused as too large. */
function sizeOf(told: string): number {
  return /^\d{1,15}$/u.test(told) ? Number(told) : told === '' ? 0 : Number.NaN;
}

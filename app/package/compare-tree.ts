import type { ListedEntry } from './judge-listing.ts';

/** One thing on disk below the folder that was extracted into, links not followed. */
export type TreeEntry = Pick<ListedEntry, 'name' | 'size' | 'kind'>;

/** What on disk is not as listed; all empty when the extraction is exact. */
export interface TreeDifference {
  readonly missing: readonly string[];
  /** Also links and other things that are neither file nor folder. */
  readonly extra: readonly string[];
  /** Another size, or a folder instead of a file. */
  readonly changed: readonly string[];
}

/** Compares what was listed with what lies on disk: names letter by letter, kinds, and sizes of files. */
export function compareTree(listed: readonly ListedEntry[], onDisk: readonly TreeEntry[]): TreeDifference {
  const wanted = new Map(listed.flatMap(parentsOf));
  for (const entry of listed) wanted.set(entry.name, entry);
  const found = new Map(onDisk.map((entry) => [entry.name, entry]));
  const names = [...wanted.keys()];
  return {
    missing: names.filter((name) => !found.has(name)),
    extra: onDisk.filter((entry) => !wanted.has(entry.name)).map((entry) => entry.name),
    changed: names.filter((name) => differs(wanted.get(name), found.get(name))),
  };
}

/** Whether nothing differs. */
export function isExact(difference: TreeDifference): boolean {
  return difference.missing.length + difference.extra.length + difference.changed.length === 0;
}

function parentsOf(entry: ListedEntry): readonly (readonly [string, TreeEntry])[] {
  const parts = entry.name.split('/').slice(0, -1);
  return parts.map((_, index) => {
    const name = parts.slice(0, index + 1).join('/');
    return [name, { name, size: 0, kind: 'folder' }] as const;
  });
}

function differs(wanted: TreeEntry | undefined, found: TreeEntry | undefined): boolean {
  if (wanted === undefined || found === undefined) return false;
  return wanted.kind !== found.kind || (wanted.kind === 'file' && wanted.size !== found.size);
}

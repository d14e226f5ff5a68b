import { rm } from 'node:fs/promises';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { ListedEntry } from '../../app/package/judge-listing.ts';
import { hashFiles } from './hash-files.ts';
import type { PackageTools } from './tools.ts';
import { entryPath, walkTree } from './walk-tree.ts';

/** What an interrupted extraction left that need not be written again. */
export interface Kept {
  readonly files: ReadonlySet<string>;
  readonly bytes: number;
}

/** Nothing was left. */
export const nothingKept: Kept = { files: new Set(), bytes: 0 };

/**
 * Keeps those files of an interrupted extraction that are exactly as listed, by size and by the archive's own CRC, and
 * removes all others: the one that was being written, and what a power cut did not let reach the disk.
 */
export async function keepIntact(
  folder: string,
  listed: readonly ListedEntry[],
  tools: PackageTools,
  signal?: AbortSignal,
): Promise<Outcome<Kept>> {
  const wanted = new Map(listed.map((entry) => [entry.name, entry]));
  const onDisk = await walkTree(folder);
  const files = onDisk.filter(({ kind }) => kind !== 'folder');
  const alike = files.filter(({ name, size, kind }) => {
    const entry = wanted.get(name);
    return kind === 'file' && entry?.kind === 'file' && entry.size === size && (entry.crc !== undefined || size === 0);
  });
  const crcs = await crcsOf(
    folder,
    alike.filter(({ size }) => size > 0).map(({ name }) => name),
    tools,
    signal,
  );
  if (crcs.kind === 'failed') return crcs;
  const kept = alike.filter(({ name, size }) => size === 0 || crcs.value.get(name) === wanted.get(name)?.crc);
  const names = new Set(kept.map(({ name }) => name));
  for (const { name } of files) if (!names.has(name)) await rm(entryPath(folder, name), { force: true });
  const folders = foldersOf(listed);
  const strange = onDisk.filter(({ name, kind }) => kind === 'folder' && !folders.has(name));
  for (const { name } of strange) await rm(entryPath(folder, name), { recursive: true, force: true });
  return ok({ files: names, bytes: kept.reduce((sum, { size }) => sum + size, 0) });
}

async function crcsOf(
  folder: string,
  names: readonly string[],
  tools: PackageTools,
  signal: AbortSignal | undefined,
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const found = new Map<string, string>();
  if (names.length === 0) return ok(found);
  const hashed = await hashFiles({ paths: names.map((name) => entryPath(folder, name)), tools, method: 'CRC32', signal });
  if (hashed.kind === 'failed') return failed(hashed.failure);
  for (const name of names) found.set(name, (hashed.value.get(entryPath(folder, name)) ?? '').toUpperCase());
  return ok(found);
}

/** Every folder that is listed or that a listed entry lies in. */
function foldersOf(listed: readonly ListedEntry[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name, kind } of listed) {
    const parts = name.split('/');
    const depth = kind === 'folder' ? parts.length : parts.length - 1;
    for (let length = 1; length <= depth; length += 1) found.add(parts.slice(0, length).join('/'));
  }
  return found;
}

import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { TreeEntry } from '../../app/package/compare-tree.ts';

/** Everything below a folder, links not followed; names from the folder on, separated by `/`. */
export async function walkTree(folder: string, below = ''): Promise<readonly TreeEntry[]> {
  const found: TreeEntry[] = [];
  for (const child of await readdir(path.join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? child.name : `${below}/${child.name}`;
    if (child.isDirectory()) found.push({ name, size: 0, kind: 'folder' }, ...(await walkTree(folder, name)));
    else if (child.isFile()) found.push({ name, size: (await lstat(path.join(folder, name))).size, kind: 'file' });
    else found.push({ name, size: 0, kind: child.isSymbolicLink() ? 'link' : 'other' });
  }
  return found;
}

/** Where an entry of a listing lies below a folder. */
export function entryPath(folder: string, name: string): string {
  return path.join(folder, ...name.split('/'));
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesBelow, packZip } from '../../scripts/dist/archive.mjs';
import { packFolder } from '../../scripts/dist/folder.mjs';
import { kindOf } from '../../scripts/dist/kind.mjs';
import { findPackages } from '../../scripts/setup/packages.mjs';
import { lane, root } from './lane.ts';

const packages = lane === null ? undefined : findPackages(root, 'windows');

describe.runIf(packages !== undefined)('a second build', () => {
  const output = mkdtempSync(path.join(root, '.cache/packages-again-'));
  afterAll(() => {
    rmSync(output, { recursive: true, force: true });
  });

  it('gives the same folder, file by file, and the same zip, byte by byte', async () => {
    const first = path.join(packages ?? '', 'win-unpacked');
    // The first may be older than the last commit, whose time is the usual date of files.
    const epoch = 1_600_000_000;
    const kind = { ...kindOf(root), epoch };
    const [one, two] = [path.join(output, 'one'), path.join(output, 'two')];
    const folders = [await packFolder({ root, output: one }, 'windows', kind), await packFolder({ root, output: two }, 'windows', kind)];
    const names = filesBelow(first).map((file) => path.relative(first, file));
    for (const folder of folders) {
      expect(filesBelow(folder).map((file) => path.relative(folder, file))).toEqual(names);
      for (const name of names) expect(readFileSync(path.join(folder, name)).equals(readFileSync(path.join(first, name))), name).toBe(true);
    }
    const zips = [path.join(output, 'one.zip'), path.join(output, 'two.zip')];
    for (const [index, zip] of zips.entries()) await packZip(root, folders[index] ?? '', zip);
    expect(readFileSync(zips[0] ?? '').equals(readFileSync(zips[1] ?? ''))).toBe(true);
  }, 180_000);
});

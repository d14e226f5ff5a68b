import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ListedEntry } from '../../app/package/judge-listing.ts';
import { createProgramHasher } from './hash-programs.ts';
import { createProgressMeter } from './progress-meter.ts';
import { realTools, temporaryFolder, valueOf, writeTree } from './testing.ts';

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let hashed: string[][];
const meter = createProgressMeter(undefined, () => 0);
/** A file said to be so large that it is worth a hash program of its own; what lies on disk is small. */
const large = (name: string): ListedEntry => ({ name, size: 100 * 1024 ** 2, kind: 'file', encrypted: false });
const entries = [large('a.exe'), large('b.dll'), large('notes.txt'), { ...large('small.msi'), size: 4 }];
/** Real tools that tell what is hashed. */
const tools = {
  ...realTools,
  run: (request: Parameters<typeof realTools.run>[0]) => {
    hashed.push(request.args.slice(request.args.indexOf('--') + 1));
    return realTools.run(request);
  },
};

beforeEach(async () => {
  hashed = [];
  temporary = await temporaryFolder();
  await writeTree(temporary.path, { 'a.exe': 'a', 'b.dll': 'b', 'notes.txt': 'n', 'small.msi': 's' });
});

afterEach(() => temporary.remove());

const hasher = () => createProgramHasher({ root: temporary.path, entries, tools });

it('large programs are hashed while others are written, small ones at the end, other files never', async () => {
  const one = hasher();
  one.finished('a.exe');
  await vi.waitFor(() => expect(hashed).toEqual([['a.exe']]));
  for (const name of ['notes.txt', 'small.msi', 'a.exe']) one.finished(name);
  const programs = valueOf(await one.end(meter));
  expect(programs.map(({ path: name }) => name)).toEqual(['a.exe', 'b.dll', 'small.msi']);
  expect(hashed).toEqual([['a.exe'], ['b.dll', 'small.msi']]);
});

it('a second large program is hashed after the first', async () => {
  const one = hasher();
  one.finished('a.exe');
  one.finished('b.dll');
  await vi.waitFor(() => expect(hashed).toEqual([['a.exe'], ['b.dll']]));
  valueOf(await one.end(meter));
});

it('a program that was touched after it was hashed is hashed again', async () => {
  const one = hasher();
  one.finished('a.exe');
  await vi.waitFor(() => expect(hashed).toHaveLength(1));
  await writeFile(path.join(temporary.path, 'a.exe'), 'other');
  const [first] = valueOf(await one.end(meter));
  const alone = valueOf(await hasher().end(meter));
  expect(first).toEqual(alone[0]);
});

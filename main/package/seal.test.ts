import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashFiles } from './hash-files.ts';
import type { SumsChoice } from './read-sums.ts';
import { sealPackage } from './seal.ts';
import { flipBit, volumes, volumesCases, wrong } from './testing-volumes.ts';
import { failureOf, realTools, valueOf, writeTree } from './testing.ts';
import { verifyPackage } from './verify.ts';

const its = volumesCases();
const tools = realTools;

const chosen = (file: string): SumsChoice => ({ source: { kind: 'file', path: file }, keys: [] });

async function verified() {
  return valueOf(await verifyPackage({ folder: its.folder, tools }));
}

describe('checksums', () => {
  it('when there are none every part is unchecked, and the result is not ok', async () => {
    await rm(its.at('SHA256SUMS'));
    const result = await verified();
    expect(result).toMatchObject({ ok: false, sums: null });
    expect(result.parts.map((part) => [part.status, part.hint])).toEqual(volumes.map(() => ['unchecked', 'noSum']));
  });

  it('when there are none a short volume is known all the same from the archive itself', async () => {
    await rm(its.at('SHA256SUMS'));
    await truncate(its.at(volumes[3]), 100);
    expect((await verified()).parts[3]).toMatchObject({ status: 'short', size: 100 });
  });

  it('when there are none a missing last volume is known from the archive itself', async () => {
    await rm(its.at('SHA256SUMS'));
    await rm(its.at(volumes[3]));
    expect((await verified()).parts[3]).toMatchObject({ name: volumes[3], status: 'missing' });
  });

  it('from another place are used instead', async () => {
    await rename(its.at('SHA256SUMS'), path.join(its.root, 'chosen.txt'));
    expect(valueOf(await verifyPackage({ folder: its.folder, tools, sums: chosen(path.join(its.root, 'chosen.txt')) })).ok).toBe(true);
  });

  it('that were chosen and are not there are told', async () => {
    failureOf(await verifyPackage({ folder: its.folder, tools, sums: chosen(its.at('nothing')) }), 'file.missing');
  });

  it('with a bad line are told by the line', async () => {
    await writeFile(its.at('SHA256SUMS'), '# fine\nnonsense\n');
    expect(failureOf(await verifyPackage({ folder: its.folder, tools }), 'package.sumsMalformed').problems).toEqual([
      { line: 2, code: 'format' },
    ]);
  });

  it('of another package are told', async () => {
    await writeFile(its.at('SHA256SUMS'), `${'0'.repeat(64)}  Other.7z.001\n`);
    failureOf(await verifyPackage({ folder: its.folder, tools }), 'package.sumsUnrelated');
  });

  it('cover the other files they list', async () => {
    await writeFile(its.at('SHA256SUMS'), `${await readFile(its.at('SHA256SUMS'), 'utf8')}${'0'.repeat(64)}  readme.txt\n`);
    expect(wrong((await verified()).parts)).toEqual({ 'readme.txt': 'missing' });
  });
});

describe('sealing', () => {
  it('writes a file that sha256sum takes, and is content to find it again', async () => {
    await rm(its.at('SHA256SUMS'));
    const sealed = valueOf(await sealPackage({ folder: its.folder, tools }));
    expect(sealed.sums.map((sum) => sum.name)).toEqual(volumes);
    expect(valueOf(await sealPackage({ folder: its.folder, tools }))).toEqual(sealed);
    expect((await verified()).ok).toBe(true);
    expect((await readdir(its.folder)).sort()).toEqual(['SHA256SUMS', ...volumes].sort());
  });

  it('never overwrites checksums that say something else', async () => {
    const before = await readFile(its.at('SHA256SUMS'), 'utf8');
    await flipBit(its.at(volumes[0]), 999);
    failureOf(await sealPackage({ folder: its.folder, tools }), 'package.sealExists');
    expect(await readFile(its.at('SHA256SUMS'), 'utf8')).toBe(before);
  });

  it('refuses a package with a hole', async () => {
    await rm(its.at('SHA256SUMS'));
    await rm(its.at(volumes[1]));
    expect(failureOf(await sealPackage({ folder: its.folder, tools }), 'package.partsDamaged').parts).toEqual([
      { name: volumes[1], status: 'missing' },
    ]);
  });
});

describe('hashing', () => {
  it('gives the hash of every file by its path, whatever it is called', async () => {
    await writeTree(its.folder, { '-spf': 'a', '@list.txt': 'a', 'sub/é 漢.exe': 'a', 'sub/sub/ x': '', '*': 'a', '50% done': 'a' });
    const paths = ['-spf', '@list.txt', 'sub/é 漢.exe', 'sub/sub/ x', '*', '50% done'].map(its.at);
    const a = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect([...valueOf(await hashFiles({ paths, tools }))]).toEqual(paths.map((file) => [file, file.endsWith(' x') ? empty : a]));
  });

  it('names the file that cannot be read', async () => {
    expect(failureOf(await hashFiles({ paths: [its.at('nothing')], tools }), 'package.hashNotComputed').path).toBe(its.at('nothing'));
  });

  it('says what kept the program from starting, and nothing of the files', async () => {
    const run = () => Promise.resolve({ kind: 'notStarted', reason: 'EACCES', output: '' } as const);
    const hashed = await hashFiles({ paths: [its.at('a')], tools: { ...tools, run } });
    expect(failureOf(hashed, 'package.extractorEnded')).toMatchObject({ ending: 'notStarted', reason: 'EACCES' });
  });

  it('of very many files needs no very long command line', async () => {
    const names = Array.from({ length: 400 }, (_, index) => `${'long'.repeat(40)}-${String(index)}`);
    await writeTree(its.folder, Object.fromEntries(names.map((name) => [name, 'a'])));
    expect(valueOf(await hashFiles({ paths: names.map(its.at), tools })).size).toBe(400);
  });
});

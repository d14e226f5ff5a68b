import { randomBytes } from 'node:crypto';
import { copyFile, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractionCases, sourceFiles } from './testing-extraction.ts';
import { zipOf, type ZipEntry } from './testing-zip.ts';
import { failureOf, sevenZip, valueOf } from './testing.ts';

const its = extractionCases();
const good = { name: 'Setup.exe', content: 'MZ' };
const archive = (name: string) => path.join(its.folder, name);

describe('an archive that would fill the drive', () => {
  it.each<[string, ZipEntry[], string]>([
    ['by the size of one file', many(20, 0xfffffff0), 'tooLarge'],
    ['by the depth of its folders', [{ name: `${'a/'.repeat(64)}x` }], 'tooDeep'],
  ])('%s is refused by its listing', async (_, entries, reason) => {
    await its.putZip([good, ...entries]);
    expect(failureOf(await its.extract(), 'package.unsafeEntries').entries.map((entry) => entry.reason)).toContain(reason);
    await its.expectNothingLeft();
  });

  it('by a million entries is refused, in bounded memory', async () => {
    // Listing alone is under test: a central directory is all that 7-Zip reads for it.
    await its.putZip([good, ...many(210_000, 1)]);
    const before = process.memoryUsage().rss;
    const refused = failureOf(await its.extract(), 'package.unsafeEntries');
    expect(refused.entries).toEqual([{ name: '', reason: 'tooMany' }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
    await its.expectNothingLeft();
  }, 30_000);

  it('with entries that share one content is no way around the listing', async () => {
    await its.putZip([
      { ...good, content: 'x'.repeat(1000) },
      { name: 'copy.bin', content: 'x'.repeat(1000), sharesFirst: true },
    ]);
    const outcome = await its.extract();
    if (outcome.kind === 'failed') await its.expectNothingLeft();
    else expect(outcome.value).toMatchObject({ files: 2, bytes: 2000 });
  });

  it('while one with as many entries as allowed is extracted', async () => {
    await its.putZip([good, ...many(2000, 1)]);
    expect(valueOf(await its.extract()).files).toBe(2001);
  });
});

describe('an archive whose records lie', () => {
  it.each<[string, ZipEntry]>([
    ['a size that is too small', { name: 'lie.bin', content: 'x'.repeat(100), claimedSize: 10 }],
    ['a size that is too large', { name: 'lie.bin', content: 'x'.repeat(100), claimedSize: 1000 }],
    ['a checksum that is wrong, in the last file', { name: 'lie.bin', content: 'x'.repeat(100), claimedCrc: 7 }],
  ])('%s: nothing is left, not even the files before it', async (_, entry) => {
    await its.putZip([good, entry]);
    expect((await its.extract()).kind).toBe('failed');
    await its.expectNothingLeft();
  });

  it('another name before the content than in the directory never leads out of the folder', async () => {
    await its.putZip([good, { name: 'harmless.txt', localName: '../evil.txt.' }]);
    const outcome = await its.extract();
    expect(await readdir(path.dirname(path.dirname(its.destination)))).not.toContain('evil.txt.');
    if (outcome.kind === 'failed') await its.expectNothingLeft();
    else expect((await readdir(its.destination)).sort()).toEqual(['Setup.exe', 'harmless.txt']);
  });

  it('a program in front of a zip is not taken for one', async () => {
    await writeFile(archive('AzureBackup.zip'), Buffer.concat([Buffer.from('MZ'.repeat(2000)), zipOf([good])]));
    expect(failureOf(await its.extract(), 'package.partsDamaged').parts).toEqual([{ name: 'AzureBackup.zip', status: 'damaged' }]);
    await its.expectNothingLeft();
  });

  it('bytes behind the end of a 7z are seen before it is opened', async () => {
    await sevenZip(its.source, 'a', archive('Sample.7z'), '.');
    await writeFile(archive('Sample.7z'), Buffer.concat([await readFile(archive('Sample.7z')), Buffer.from('more')]));
    expect(failureOf(await its.extract(), 'package.partsDamaged').parts).toEqual([{ name: 'Sample.7z', status: 'long' }]);
  });
});

describe('volumes', () => {
  const split = async () => {
    await writeFile(path.join(its.work, 'Setup.exe'), randomBytes(300_000));
    await sevenZip(its.work, 'a', '-mx0', '-v60000b', archive('Sample.7z'), 'Setup.exe');
    await rm(path.join(its.work, 'Setup.exe'));
  };

  it('that were swapped fail on the archive’s own checks, and leave nothing', async () => {
    await split();
    await rename(archive('Sample.7z.002'), archive('x'));
    await rename(archive('Sample.7z.003'), archive('Sample.7z.002'));
    await rename(archive('x'), archive('Sample.7z.003'));
    failureOf(await its.extract(), 'package.extractorEnded');
    await its.expectNothingLeft();
  });

  it('of which one is of another release fail on the archive’s own checks', async () => {
    await split();
    const other = Buffer.alloc(60_000, 'other release');
    await writeFile(archive('Sample.7z.003'), other);
    failureOf(await its.extract(), 'package.extractorEnded');
    await its.expectNothingLeft();
  });

  it('of which the last byte is wrong are refused whole', async () => {
    await split();
    const parts = (await readdir(its.folder)).sort();
    const last = archive(parts.at(-2) ?? '');
    const handle = await open(last, 'r+');
    await handle.write(Buffer.from([0xff, 0xfe, 0xfd]), 0, 3, 59_990);
    await handle.close();
    expect((await its.extract()).kind).toBe('failed');
    await its.expectNothingLeft();
  });
});

it('a copy of an archive under its own name in another folder is extracted all the same', async () => {
  await sevenZip(its.source, 'a', path.join(its.work, 'Sample.7z'), '.');
  await copyFile(path.join(its.work, 'Sample.7z'), archive('Sample.7z'));
  expect(valueOf(await its.extract()).files).toBe(Object.keys(sourceFiles).length);
});

function many(count: number, claimedSize: number): ZipEntry[] {
  return Array.from({ length: count }, (_, index) => ({ name: `n${String(index)}`, claimedSize }));
}

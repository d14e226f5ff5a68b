import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, stat, symlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { PackageProgress } from '../../app/package/part-report.ts';
import { dropPartials } from './partial-folder.ts';
import { flipBit } from './testing-volumes.ts';
import { extractionCases, sourceFiles } from './testing-extraction.ts';
import { failureOf, realTools, sevenZip, valueOf, writeTree } from './testing.ts';
import type { PackageTools } from './tools.ts';

const its = extractionCases();

/** The end of our own process right after 7-Zip has written what it was let write. */
class Killed extends Error {}

/** Tools under which our process dies when 7-Zip has extracted. */
const dying: PackageTools = {
  ...realTools,
  run: async (request) => {
    const end = await realTools.run(request);
    if (request.args[0] === 'x') throw new Killed();
    return end;
  },
};

const pack = (...more: readonly string[]) => sevenZip(its.source, 'a', ...more, path.join(its.folder, 'Sample.7z'), '.');
const die = () => expect(its.extract({ tools: dying })).rejects.toThrow(Killed);
const parent = () => path.dirname(its.destination);
const inodes = async (root: string): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries<number>(
    await Promise.all(Object.keys(sourceFiles).map(async (name) => [name, (await stat(path.join(root, name))).ino] as const)),
  );

async function leftFolder(): Promise<string> {
  const [name = '', ...others] = await readdir(parent());
  expect(others).toEqual([]);
  return path.join(parent(), name);
}

async function expectWhole(): Promise<void> {
  for (const [name, content] of Object.entries(sourceFiles)) expect(await readFile(path.join(its.destination, name), 'utf8')).toBe(content);
  expect(await readdir(parent())).toEqual(['extracted']);
}

describe.each([
  ['a solid 7z', ['-ms=on']],
  ['a 7z of single files', ['-ms=off', '-mx1']],
])('an extraction of %s that was killed', (_, switches) => {
  it('goes on with every complete file, and writes again only what is not as listed', async () => {
    await pack(...switches);
    await die();
    const left = await leftFolder();
    const before = await inodes(left);
    await truncate(path.join(left, 'Redist/package.msi'), 1);
    await flipBit(path.join(left, 'Setup.exe'), 100_000);
    await writeTree(left, { 'version.dll': 'planted', 'Planted/x': 'planted' });
    await symlink('/etc/passwd', path.join(left, 'link'));
    expect(valueOf(await its.extract())).toMatchObject({ files: 6 });
    await expectWhole();
    const after = await inodes(its.destination);
    const changed = Object.keys(sourceFiles).filter((name) => before[name] !== after[name]);
    expect(changed.every((name) => ['Redist/package.msi', 'Setup.exe'].includes(name))).toBe(true);
  });

  it('begins its progress where it was', async () => {
    await pack(...switches);
    await die();
    await truncate(path.join(await leftFolder(), 'Redist/package.msi'), 1);
    const seen: PackageProgress[] = [];
    valueOf(await its.extract({ onProgress: (one) => seen.push(one) }));
    const first = seen.find(({ phase }) => phase === 'extracting')!;
    expect(first).toMatchObject({ filesDone: 5, bytesDone: first.bytesTotal - 3 });
  });
});

describe('what a killed extraction left', () => {
  it('of another release of the same name is not mixed in', async () => {
    await pack();
    await die();
    await flipBit(path.join(its.source, 'Setup.exe'), 3);
    await pack();
    expect(valueOf(await its.extract()).files).toBe(6);
    expect(await readdir(parent())).toEqual(['extracted']);
    await flipBit(path.join(its.source, 'Setup.exe'), 3);
  });

  it('is not gone on with when others may write into it', async () => {
    await pack();
    await die();
    await chmod(await leftFolder(), 0o777);
    const seen: PackageProgress[] = [];
    valueOf(await its.extract({ onProgress: (one) => seen.push(one) }));
    expect(seen.find(({ phase }) => phase === 'extracting')).toMatchObject({ filesDone: 0, bytesDone: 0 });
    await expectWhole();
  });

  it('is removed when the user does not want to go on', async () => {
    await pack();
    await die();
    await dropPartials(its.destination);
    expect(await readdir(parent())).toEqual([]);
  });
});

const isRoot = process.getuid?.() === 0 && process.platform === 'linux';

describe.runIf(isRoot)('a drive that is really full (a small one, mounted by root)', () => {
  afterEach(() => {
    execFileSync('umount', [path.join(its.work, 'drive')]);
  });

  it('pauses the extraction; once there is space, it goes on with what is complete', async () => {
    const drive = path.join(its.work, 'drive');
    await mkdir(drive);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', drive]);
    const source = path.join(its.work, 'large');
    await writeTree(source, largeFiles(4, 9_000_000));
    await sevenZip(source, 'a', '-mx0', '-ms=off', path.join(its.folder, 'Sample.7z'), '.');
    const destination = path.join(drive, 'extracted');
    const tools = { ...realTools, freeBytes: pretending(4_000_000_000, realTools.freeBytes) };
    const failure = failureOf(await its.extract({ destination, tools }), 'package.spaceRanOut');
    expect(failure.neededBytes).toBeGreaterThan(9_000_000);
    const [left = ''] = await readdir(drive);
    const first = (await stat(path.join(drive, left, 'file-1.bin'))).ino;
    execFileSync('mount', ['-o', 'remount,size=64m', drive]);
    expect(valueOf(await its.extract({ destination })).files).toBe(4);
    expect((await stat(path.join(destination, 'file-1.bin'))).ino).toBe(first);
    expect((await readFile(path.join(destination, 'file-4.bin'))).equals(await readFile(path.join(source, 'file-4.bin')))).toBe(true);
  });
});

/** Files that do not compress: `file-1.bin` and so on. */
function largeFiles(count: number, bytes: number): Record<string, Buffer> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`file-${String(index + 1)}.bin`, randomBytes(bytes)]));
}

/** A drive that seems to have so much space the first time it is asked, as if others filled it meanwhile. */
function pretending(first: number, ask: PackageTools['freeBytes']): PackageTools['freeBytes'] {
  let asked = 0;
  return (folder) => ((asked += 1) === 1 ? Promise.resolve(first) : ask(folder));
}

it('stopping removes everything within two seconds, however much was written', async () => {
  const source = path.join(its.work, 'large');
  await writeTree(source, largeFiles(8, 40_000_000));
  await sevenZip(source, 'a', '-mx0', path.join(its.folder, 'Sample.7z'), '.');
  const stop = new AbortController();
  let stoppedAt = 0;
  const onProgress = ({ phase, bytesDone, bytesTotal }: PackageProgress): void => {
    if (phase !== 'extracting' || bytesDone < bytesTotal / 2 || stoppedAt !== 0) return;
    stoppedAt = Date.now();
    stop.abort();
  };
  failureOf(await its.extract({ signal: stop.signal, onProgress }), 'stopped');
  expect(Date.now() - stoppedAt).toBeLessThan(2000);
  expect(await readdir(its.work)).not.toContain('to');
});

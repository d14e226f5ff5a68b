import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packageInspection, packageProgress, verifyResult, type PackageProgress, type PartReport } from '../../app/package/part-report.ts';
import { hashFiles } from './hash-files.ts';
import { inspectPackage } from './inspect.ts';
import { sealPackage } from './seal.ts';
import { copyInnoPackage, failureOf, fakeTools, innoFixture, realTools, sevenZip, temporaryFolder, valueOf, writeTree } from './testing.ts';
import { verifyPackage } from './verify.ts';

const tools = realTools;
const volumes = ['Sample.7z.001', 'Sample.7z.002', 'Sample.7z.003', 'Sample.7z.004'] as const;
let root: Awaited<ReturnType<typeof temporaryFolder>>;
let original = '';
let folder = '';
let count = 0;

beforeAll(async () => {
  root = await temporaryFolder();
  original = path.join(root.path, 'original');
  const source = path.join(root.path, 'source');
  await writeTree(source, { 'Setup.exe': noise(900_000), 'Launch/Accès réservé – été.txt': 'é', 'MARSAgent/agent.exe': noise(200_000) });
  await mkdir(original);
  await sevenZip(source, 'a', '-mx0', '-v300000b', path.join(original, 'Sample.7z'), '.');
  valueOf(await sealPackage({ folder: original, tools }));
});
afterAll(() => root.remove());
beforeEach(async () => {
  folder = path.join(root.path, `case-${String((count += 1))}`);
  await mkdir(folder);
  for (const name of await readdir(original)) await writeFile(path.join(folder, name), await readFile(path.join(original, name)));
});

/** Bytes that do not compress and are the same in every run. */
function noise(length: number): Uint8Array {
  let state = length;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 16;
  });
}

function at(name: string): string {
  return path.join(folder, name);
}

async function flipBit(file: string, position: number): Promise<void> {
  const handle = await open(file, 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, position);
  byte[0] = (byte[0] ?? 0) ^ 1;
  await handle.write(byte, 0, 1, position);
  await handle.close();
}

async function verified() {
  return valueOf(await verifyPackage({ folder, tools }));
}

/** Name and status of every part that is not intact. */
function wrong(parts: readonly PartReport[]): Record<string, string> {
  return Object.fromEntries(parts.filter((part) => part.status !== 'intact').map((part) => [part.name, part.status]));
}

describe('a whole package', () => {
  it('is intact, in the shape of the command, with progress inside large files', async () => {
    const progress: PackageProgress[] = [];
    const seen: string[] = [];
    const result = valueOf(await verifyPackage({ folder, tools, onProgress: (one) => progress.push(one), onPart: (part) => seen.push(part.name) }));
    expect(verifyResult.parse(result)).toMatchObject({ schemaVersion: 1, ok: true, sums: at('SHA256SUMS') });
    expect(result.parts.map((part) => part.status)).toEqual(volumes.map(() => 'intact'));
    expect(result.parts.every((part) => part.actual === part.expected && part.hint === null)).toBe(true);
    expect(seen).toEqual(volumes);
    progress.forEach((one) => packageProgress.parse(one));
    expect(progress.map((one) => one.bytesDone)).toEqual([...progress.map((one) => one.bytesDone)].sort((a, b) => a - b));
    expect(progress[progress.length - 1]).toMatchObject({ phase: 'verifying', filesDone: 4, filesTotal: 4 });
  });

  it('is inspected in its shape without being read', async () => {
    const seen = valueOf(await inspectPackage({ folder }));
    expect(packageInspection.parse(seen)).toMatchObject({ kind: 'sevenZip', first: volumes[0], sums: at('SHA256SUMS'), ok: true });
  });
});

describe('a package with something wrong', () => {
  it.each(volumes)('one flipped bit in %s is told by this name only', async (name) => {
    await flipBit(at(name), 1234);
    expect(wrong((await verified()).parts)).toEqual({ [name]: 'damaged' });
  });

  it('two swapped parts are told, each with where it belongs', async () => {
    await rename(at(volumes[0]), at('x'));
    await rename(at(volumes[1]), at(volumes[0]));
    await rename(at('x'), at(volumes[1]));
    const { parts, ok } = await verified();
    expect(ok).toBe(false);
    expect(wrong(parts)).toEqual({ [volumes[0]]: 'damaged', [volumes[1]]: 'damaged' });
    expect(parts[0]).toMatchObject({ hint: 'swapped', other: volumes[1] });
    expect(parts[1]).toMatchObject({ hint: 'swapped', other: volumes[0] });
  });

  it.each<[string, (file: string) => Promise<unknown>, string, PartReport['hint']]>([
    ['short by one byte', (file) => truncate(file, 299_999), 'short', 'download'],
    ['long by one byte', async (file) => writeFile(file, Buffer.concat([await readFile(file), Buffer.from('x')])), 'long', 'download'],
    ['missing', (file) => rm(file), 'missing', 'download'],
    ['empty', (file) => truncate(file, 0), 'empty', 'download'],
    ['a folder', (file) => rm(file).then(() => mkdir(file)), 'notAFile', 'replaceByFile'],
    ['a link', (file) => rm(file).then(() => symlink(path.join(original, volumes[1]), file)), 'notAFile', 'replaceByFile'],
    ['a web page', (file) => writeFile(file, '<!DOCTYPE html><title>Sign in</title>'), 'webPage', 'signIn'],
    ["saved under a copy's name", (file) => rename(file, file.replace('.002', ' (1).002')), 'missing', 'renameDuplicate'],
    ['still downloading', (file) => rename(file, `${file}.crdownload`), 'missing', 'finishDownload'],
  ])('a part that is %s is told, with what to do', async (_, damage, status, hint) => {
    await damage(at(volumes[1]));
    const told: PartReport[] = [];
    const result = valueOf(await verifyPackage({ folder, tools, onPart: (part) => told.push(part) }));
    expect(result.ok).toBe(false);
    expect(wrong(result.parts)).toEqual({ [volumes[1]]: status });
    expect(result.parts[1]?.hint).toBe(hint);
    expect(told).toHaveLength(4);
  });

  it('what can be seen from outside is told before any part is read', async () => {
    await rm(at(volumes[3]));
    const told: string[] = [];
    await verifyPackage({ folder, tools, onPart: (part) => told.push(part.name) });
    expect(told[0]).toBe(volumes[3]);
  });

  it('a part that the checksums do not know is told, an intact copy does no harm', async () => {
    await writeFile(at('Sample.7z.005'), 'x');
    await writeFile(at('Sample.7z (1).001'), 'x');
    const { parts } = await verified();
    expect(wrong(parts)).toEqual({ 'Sample.7z.005': 'foreign', 'Sample.7z (1).001': 'duplicate' });
    await rm(at('Sample.7z.005'));
    expect((await verified()).ok).toBe(true);
  });

  it('nothing in the folder is changed', async () => {
    await flipBit(at(volumes[2]), 7);
    const before = await Promise.all((await readdir(folder)).map((name) => readFile(at(name))));
    await verified();
    expect(await Promise.all((await readdir(folder)).map((name) => readFile(at(name))))).toEqual(before);
  });

  it('a part that changes while it is read is not called intact', async () => {
    const changing = { ...tools, run: (request: Parameters<typeof tools.run>[0]) => tools.run(request).then(async (end) => (await writeFile(at(volumes[3]), 'new'), end)) };
    const { parts } = valueOf(await verifyPackage({ folder, tools: changing }));
    expect(parts[3]).toMatchObject({ status: 'damaged', hint: 'changing' });
  });
});

describe('checksums', () => {
  it('when there are none every part is unchecked, and the result is not ok', async () => {
    await rm(at('SHA256SUMS'));
    const result = await verified();
    expect(result).toMatchObject({ ok: false, sums: null });
    expect(result.parts.map((part) => [part.status, part.hint])).toEqual(volumes.map(() => ['unchecked', 'noSum']));
  });

  it('when there are none a short volume is known all the same from the archive itself', async () => {
    await rm(at('SHA256SUMS'));
    await truncate(at(volumes[3]), 100);
    expect((await verified()).parts[3]).toMatchObject({ status: 'short', size: 100 });
  });

  it('when there are none a missing last volume is known from the archive itself', async () => {
    await rm(at('SHA256SUMS'));
    await rm(at(volumes[3]));
    expect((await verified()).parts[3]).toMatchObject({ name: volumes[3], status: 'missing' });
  });

  it('from another place are used instead', async () => {
    await rename(at('SHA256SUMS'), path.join(root.path, 'chosen.txt'));
    expect(valueOf(await verifyPackage({ folder, tools, sumsFile: path.join(root.path, 'chosen.txt') })).ok).toBe(true);
  });

  it('that were chosen and are not there are told', async () => {
    failureOf(await verifyPackage({ folder, tools, sumsFile: at('nothing') }), 'file.missing');
  });

  it('with a bad line are told by the line', async () => {
    await writeFile(at('SHA256SUMS'), '# fine\nnonsense\n');
    expect(failureOf(await verifyPackage({ folder, tools }), 'package.sumsMalformed').problems).toEqual([{ line: 2, code: 'format' }]);
  });

  it('of another package are told', async () => {
    await writeFile(at('SHA256SUMS'), `${'0'.repeat(64)}  Other.7z.001\n`);
    failureOf(await verifyPackage({ folder, tools }), 'package.sumsUnrelated');
  });

  it('cover the other files they list', async () => {
    await writeFile(at('SHA256SUMS'), `${await readFile(at('SHA256SUMS'), 'utf8')}${'0'.repeat(64)}  readme.txt\n`);
    expect(wrong((await verified()).parts)).toEqual({ 'readme.txt': 'missing' });
  });
});

describe('sealing', () => {
  it('writes a file that sha256sum takes, and is content to find it again', async () => {
    await rm(at('SHA256SUMS'));
    const sealed = valueOf(await sealPackage({ folder, tools }));
    expect(sealed.sums.map((sum) => sum.name)).toEqual(volumes);
    expect(valueOf(await sealPackage({ folder, tools }))).toEqual(sealed);
    expect((await verified()).ok).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['SHA256SUMS', ...volumes].sort());
  });

  it('never overwrites checksums that say something else', async () => {
    const before = await readFile(at('SHA256SUMS'), 'utf8');
    await flipBit(at(volumes[0]), 999);
    failureOf(await sealPackage({ folder, tools }), 'package.sealExists');
    expect(await readFile(at('SHA256SUMS'), 'utf8')).toBe(before);
  });

  it('refuses a package with a hole', async () => {
    await rm(at('SHA256SUMS'));
    await rm(at(volumes[1]));
    expect(failureOf(await sealPackage({ folder, tools }), 'package.partsDamaged').parts).toEqual([{ name: volumes[1], status: 'missing' }]);
  });
});

describe('hashing', () => {
  it('gives the hash of every file by its path, whatever it is called', async () => {
    await writeTree(folder, { '-spf': 'a', '@list.txt': 'a', 'sub/é 漢.exe': 'a', 'sub/sub/ x': '', '*': 'a', '50% done': 'a' });
    const paths = ['-spf', '@list.txt', 'sub/é 漢.exe', 'sub/sub/ x', '*', '50% done'].map(at);
    const a = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect([...valueOf(await hashFiles({ paths, tools }))]).toEqual(paths.map((file) => [file, file.endsWith(' x') ? empty : a]));
  });

  it('names the file that cannot be read', async () => {
    expect(failureOf(await hashFiles({ paths: [at('nothing')], tools }), 'package.hashNotComputed').path).toBe(at('nothing'));
  });

  it('of very many files needs no very long command line', async () => {
    const names = Array.from({ length: 400 }, (_, index) => `${'long'.repeat(40)}-${String(index)}`);
    await writeTree(folder, Object.fromEntries(names.map((name) => [name, 'a'])));
    expect(valueOf(await hashFiles({ paths: names.map(at), tools })).size).toBe(400);
  });
});

describe('ends', () => {
  it('stops in the middle of a part', async () => {
    const stop = new AbortController();
    const slow = await fakeTools(at('tools'), 'sleep 60');
    const running = verifyPackage({ folder, tools: slow, signal: stop.signal, onProgress: () => setImmediate(() => stop.abort()) });
    failureOf(await running, 'stopped');
  });

  it.each([
    ['prints nothing and ends well', 'exit 0'],
    ['ends with 8', 'exit 8'],
    ['prints a wrong format', 'echo nonsense'],
    ['prints the right line and ends badly', `echo "${'0'.repeat(64)}  300000  Sample.7z.001"; exit 2`],
  ])('a hasher that %s never makes a part intact', async (_, script) => {
    const { parts } = valueOf(await verifyPackage({ folder, tools: await fakeTools(at('tools'), script) }));
    expect(parts.map((part) => part.status)).toEqual(volumes.map(() => 'damaged'));
  });

  it('a folder that is not there, or holds nothing of ours, is told', async () => {
    failureOf(await verifyPackage({ folder: at('nothing'), tools }), 'package.folderMissing');
    failureOf(await verifyPackage({ folder: at('SHA256SUMS'), tools }), 'package.folderMissing');
    await mkdir(at('empty'));
    failureOf(await verifyPackage({ folder: at('empty'), tools }), 'package.nothingFound');
  });
});

describe.runIf(existsSync(innoFixture))('the real Inno Setup package (../shared/fixtures/inno-package)', () => {
  it('is intact', async () => {
    const result = valueOf(await verifyPackage({ folder: innoFixture, tools }));
    expect(result.ok).toBe(true);
    expect(result.parts).toHaveLength(5);
  });

  it('without checksums still tells a short slice, from what the slice says of itself', async () => {
    const copy = path.join(root.path, 'inno');
    await copyInnoPackage(copy);
    await rm(path.join(copy, 'SHA256SUMS'));
    const slice = 'MicrosoftAzureBackupServerInstaller-2.bin';
    await truncate(path.join(copy, slice), 999_999);
    const { parts } = valueOf(await verifyPackage({ folder: copy, tools }));
    expect(parts.find((part) => part.name === slice)).toMatchObject({ status: 'short', expectedSize: 1_000_000 });
  });
});

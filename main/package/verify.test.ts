import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageInspection, packageProgress, verifyResult, type PackageProgress, type PartReport } from '../../app/package/part-report.ts';
import { identity } from './identity.ts';
import { inspectPackage } from './inspect.ts';
import { flipBit, volumes, volumesCases, wrong } from './testing-volumes.ts';
import { copyInnoPackage, failureOf, fakeTools, innoFixture, realTools, valueOf } from './testing.ts';
import { verifyPackage } from './verify.ts';

const its = volumesCases();
const tools = realTools;

async function verified() {
  return valueOf(await verifyPackage({ folder: its.folder, tools }));
}

describe('a whole package', () => {
  it('is intact, in the shape of the command, with progress inside large files', async () => {
    const progress: PackageProgress[] = [];
    const seen: string[] = [];
    const result = valueOf(
      await verifyPackage({ folder: its.folder, tools, onProgress: (one) => progress.push(one), onPart: (part) => seen.push(part.name) }),
    );
    expect(verifyResult.parse(result)).toMatchObject({ schemaVersion: 1, ok: true, sums: its.at('SHA256SUMS') });
    expect(result.parts.map((part) => part.status)).toEqual(volumes.map(() => 'intact'));
    expect(result.parts.every((part) => part.actual === part.expected && part.hint === null)).toBe(true);
    expect(seen).toEqual(volumes);
    progress.forEach((one) => packageProgress.parse(one));
    expect(progress.map((one) => one.bytesDone)).toEqual([...progress.map((one) => one.bytesDone)].sort((a, b) => a - b));
    expect(progress[progress.length - 1]).toMatchObject({ phase: 'verifying', filesDone: 4, filesTotal: 4 });
  });

  it('is inspected in its shape without being read', async () => {
    const seen = valueOf(await inspectPackage({ folder: its.folder }));
    expect(packageInspection.parse(seen)).toMatchObject({ kind: 'sevenZip', first: volumes[0], sums: its.at('SHA256SUMS'), ok: true });
  });
});

describe('a package with something wrong', () => {
  it.each(volumes)('one flipped bit in %s is told by this name only', async (name) => {
    await flipBit(its.at(name), 1234);
    expect(wrong((await verified()).parts)).toEqual({ [name]: 'damaged' });
  });

  it('two swapped parts are told, each with where it belongs', async () => {
    await rename(its.at(volumes[0]), its.at('x'));
    await rename(its.at(volumes[1]), its.at(volumes[0]));
    await rename(its.at('x'), its.at(volumes[1]));
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
    ['a link', (file) => rm(file).then(() => symlink(path.join(its.original, volumes[1]), file)), 'notAFile', 'replaceByFile'],
    ['a web page', (file) => writeFile(file, '<!DOCTYPE html><title>Sign in</title>'), 'webPage', 'signIn'],
    ["saved under a copy's name", (file) => rename(file, file.replace('.002', ' (1).002')), 'missing', 'renameDuplicate'],
    ['still downloading', (file) => rename(file, `${file}.crdownload`), 'missing', 'finishDownload'],
  ])('a part that is %s is told, with what to do', async (_, damage, status, hint) => {
    await damage(its.at(volumes[1]));
    const told: PartReport[] = [];
    const result = valueOf(await verifyPackage({ folder: its.folder, tools, onPart: (part) => told.push(part) }));
    expect(result.ok).toBe(false);
    expect(wrong(result.parts)).toEqual({ [volumes[1]]: status });
    expect(result.parts[1]?.hint).toBe(hint);
    expect(told).toHaveLength(4);
  });

  it('what can be seen from outside is told before any part is read', async () => {
    await rm(its.at(volumes[3]));
    const told: string[] = [];
    await verifyPackage({ folder: its.folder, tools, onPart: (part) => told.push(part.name) });
    expect(told[0]).toBe(volumes[3]);
  });

  it('a part that the checksums do not know is told, an intact copy does no harm', async () => {
    await writeFile(its.at('Sample.7z.005'), 'x');
    await writeFile(its.at('Sample.7z (1).001'), 'x');
    const { parts } = await verified();
    expect(wrong(parts)).toEqual({ 'Sample.7z.005': 'foreign', 'Sample.7z (1).001': 'duplicate' });
    await rm(its.at('Sample.7z.005'));
    expect((await verified()).ok).toBe(true);
  });

  it('nothing in the folder is changed', async () => {
    await flipBit(its.at(volumes[2]), 7);
    const before = await Promise.all((await readdir(its.folder)).map((name) => readFile(its.at(name), 'latin1')));
    await verified();
    expect(await Promise.all((await readdir(its.folder)).map((name) => readFile(its.at(name), 'latin1')))).toEqual(before);
  });

  it('a part that changes while it is read is not called intact', async () => {
    const changing = {
      ...tools,
      run: (request: Parameters<typeof tools.run>[0]) =>
        tools.run(request).then(async (end) => (await writeFile(its.at(volumes[3]), 'new'), end)),
    };
    const { parts } = valueOf(await verifyPackage({ folder: its.folder, tools: changing }));
    expect(parts[3]).toMatchObject({ status: 'damaged', hint: 'changing' });
  });
});

describe('ends', () => {
  it('stops in the middle of a part', async () => {
    const stop = new AbortController();
    const slow = await fakeTools(its.at('tools'), 'sleep 60');
    const running = verifyPackage({
      folder: its.folder,
      tools: slow,
      signal: stop.signal,
      onProgress: () => setImmediate(() => stop.abort()),
    });
    failureOf(await running, 'stopped');
  });

  it.each([
    ['prints nothing and ends well', 'exit 0'],
    ['ends with 8', 'exit 8'],
    ['prints a wrong format', 'echo nonsense'],
    ['prints the right line and ends badly', `echo "${'0'.repeat(64)}  300000  Sample.7z.001"; exit 2`],
  ])('a hasher that %s never makes a part intact', async (_, script) => {
    const { parts } = valueOf(await verifyPackage({ folder: its.folder, tools: await fakeTools(its.at('tools'), script) }));
    expect(parts.map((part) => part.status)).toEqual(volumes.map(() => 'damaged'));
  });

  it('a folder that is not there, or holds nothing of ours, is told', async () => {
    failureOf(await verifyPackage({ folder: its.at('nothing'), tools }), 'package.folderMissing');
    failureOf(await verifyPackage({ folder: its.at('SHA256SUMS'), tools }), 'package.folderMissing');
    await mkdir(its.at('empty'));
    failureOf(await verifyPackage({ folder: its.at('empty'), tools }), 'package.nothingFound');
  });
});

describe('the vendor’s program without checksums, where it would be run', () => {
  const answering = (answer: object) => ({
    ...tools,
    runsVendor: true,
    run: ((request) => {
      request.onLine?.(JSON.stringify(answer), 'stdout');
      return Promise.resolve({ kind: 'exited', exitCode: 0, output: '' });
    }) satisfies typeof tools.run,
  });
  const verify = async (answer: object, onUsable?: (name: string, identity: string) => void) => {
    await mkdir(its.at('vendor'));
    await writeFile(its.at('vendor/MicrosoftAzureBackupInstaller.exe'), 'MZ');
    return valueOf(await verifyPackage({ folder: its.at('vendor'), tools: answering(answer), onUsable }));
  };

  it('is told as it was before Windows was asked, so that what is extracted is what was judged', async () => {
    const told: [string, string][] = [];
    await verify({ status: 'NotSigned', signer: null, root: null }, (name, was) => told.push([name, was]));
    const name = 'MicrosoftAzureBackupInstaller.exe';
    expect(told).toEqual([[name, await identity(its.at(`vendor/${name}`))]]);
  });

  it('is asked for its signature', async () => {
    const result = await verify({ status: 'Valid', signer: 'Contoso', root: 'Contoso Root' });
    expect(result).toMatchObject({ authenticode: { verdict: 'otherSigner', signer: 'Contoso' }, parts: [{ status: 'unchecked' }] });
  });

  it('is damaged when it was changed after it was signed', async () => {
    const result = await verify({ status: 'HashMismatch', signer: 'Microsoft Corporation', root: null });
    expect(result).toMatchObject({ ok: false, parts: [{ status: 'damaged', hint: 'download' }] });
  });
});

const hasInno = existsSync(innoFixture);
if (!hasInno)
  process.stdout.write('NOT PROVEN here: verify on a real Inno Setup package (../shared/fixtures/inno-package is not there).\n');

describe.runIf(hasInno)('the real Inno Setup package (../shared/fixtures/inno-package)', () => {
  it('is intact', async () => {
    const result = valueOf(await verifyPackage({ folder: innoFixture, tools }));
    expect(result.ok).toBe(true);
    expect(result.parts).toHaveLength(5);
  });

  it('without checksums still tells a short slice, from what the slice says of itself', async () => {
    const copy = path.join(its.root, 'inno');
    await copyInnoPackage(copy);
    await rm(path.join(copy, 'SHA256SUMS'));
    const slice = 'MicrosoftAzureBackupServerInstaller-2.bin';
    await truncate(path.join(copy, slice), 999_999);
    const { parts } = valueOf(await verifyPackage({ folder: copy, tools }));
    expect(parts.find((part) => part.name === slice)).toMatchObject({ status: 'short', expectedSize: 1_000_000 });
  });

  it('without checksums still names a missing last slice, since the one before it is as large as the others', async () => {
    const copy = path.join(its.root, 'inno');
    await copyInnoPackage(copy);
    await rm(path.join(copy, 'SHA256SUMS'));
    const slice = 'MicrosoftAzureBackupServerInstaller-4.bin';
    await rm(path.join(copy, slice));
    const { parts } = valueOf(await verifyPackage({ folder: copy, tools }));
    expect(parts.find((part) => part.name === slice)).toMatchObject({ status: 'missing', hint: 'download' });
  });
});

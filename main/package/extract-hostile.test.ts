import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractionCases } from './testing-extraction.ts';
import type { ZipEntry } from './testing-zip.ts';
import { failureOf, sevenZip, valueOf } from './testing.ts';

const its = extractionCases();

describe('an archive that is not what it should be leaves nothing behind', () => {
  const good = { name: 'Setup.exe', content: 'MZ' };

  it('while the same one without anything bad is extracted', async () => {
    await its.putZip([good]);
    expect(valueOf(await its.extract()).files).toBe(1);
  });

  it.each<[string, ZipEntry[], string]>([
    ['a way up', [{ name: '../up.txt' }], 'parent'],
    ['a way up in the middle', [{ name: 'a/../../up.txt' }], 'parent'],
    ['a way up in the manner of Windows', [{ name: '..\\up.txt' }], 'separator'],
    ['a rooted name', [{ name: '/tmp/evil' }], 'rooted'],
    ['a drive', [{ name: 'C:\\evil' }], 'drive'],
    ['a way up with a drive', [{ name: 'C:../evil' }], 'drive'],
    ['a path of the kernel', [{ name: '\\\\?\\C:\\evil' }], 'network'],
    ['a network name with slashes', [{ name: '//host/share/x' }], 'network'],
    ['a drive without a root', [{ name: 'C:evil' }], 'drive'],
    ['a network name', [{ name: '\\\\host\\share\\x' }], 'network'],
    ['a device', [{ name: 'nul.txt' }], 'device'],
    ['a device with a superscript', [{ name: 'COM¹' }], 'device'],
    ['a device with blanks before its extension', [{ name: 'aux .txt' }], 'device'],
    ['the console', [{ name: 'CONIN$' }], 'device'],
    ['a device as a folder', [{ name: 'prn/x.txt' }], 'device'],
    ['a stream', [{ name: 'Setup.exe:evil' }], 'stream'],
    ['the stream that is the file', [{ name: 'Setup.exe::$DATA' }], 'stream'],
    ['a trailing dot', [{ name: 'setup.exe.' }], 'trailing'],
    ['a trailing blank', [{ name: 'setup.exe ' }], 'trailing'],
    ['text that turns around', [{ name: '\u202egpj.exe' }], 'bidirectional'],
    ['another composition of an accent', [{ name: 'e\u0301' }], 'notNormalised'],
    ['a wildcard', [{ name: 'a*.exe' }], 'forbidden'],
    ['a name that is not seen', [{ name: 'setup\u200b.exe' }], 'bidirectional'],
    ['a name of 241 characters', [{ name: 'x'.repeat(241) }], 'tooLong'],
    ['twins by the case of a folder', [{ name: 'SQL/a' }, { name: 'sql/b' }], 'twice'],
    ['twins by case', [{ name: 'setup.EXE' }], 'twice'],
    ['the same name twice', [{ name: 'Setup.exe', content: 'evil' }], 'twice'],
    ['a file where a folder must be', [{ name: 'Setup.exe/x' }], 'fileAndFolder'],
    ['a symbolic link', [{ name: 'link', content: '/etc/passwd', mode: 0o120777 }], 'link'],
    ['a device of Unix', [{ name: 'device', mode: 0o020666 }], 'link'],
    ['a point from which Windows goes elsewhere', [{ name: 'junction', windowsAttributes: 0x410 }], 'link'],
    ['an encrypted entry', [{ name: 'secret', flags: 1 }], 'encrypted'],
    ['very deep folders', [{ name: `${'a/'.repeat(60)}x` }], 'tooDeep'],
  ])('%s', async (_, entries, reason) => {
    await its.putZip([good, ...entries]);
    expect(failureOf(await its.extract(), 'package.unsafeEntries').entries).toMatchObject([{ reason }]);
    await its.expectNothingLeft();
  });

  it('a file through a link', async () => {
    await its.putZip([{ name: 'a', content: '/tmp', mode: 0o120777 }, { name: 'a/evil.txt' }]);
    expect(failureOf(await its.extract(), 'package.unsafeEntries').entries.map((entry) => entry.reason)).toContain('link');
    await its.expectNothingLeft();
  });

  it('a control character, which 7-Zip does not even list', async () => {
    await its.putZip([good, { name: 'a\nPath = b' }]);
    failureOf(await its.extract(), 'package.resultDiffers');
    await its.expectNothingLeft();
  });

  it('a size that lies', async () => {
    await its.putZip([good, { name: 'lie.bin', content: 'x'.repeat(100), claimedSize: 10 }]);
    expect((await its.extract()).kind).toBe('failed');
    await its.expectNothingLeft();
  });

  it('links of a 7z', async () => {
    await symlink('Setup.exe', path.join(its.work, 'link'));
    await sevenZip(its.work, 'a', '-snl', path.join(its.folder, 'Sample.7z'), 'link', path.join(its.source, 'Setup.exe'));
    await rm(path.join(its.work, 'link'));
    expect(failureOf(await its.extract(), 'package.unsafeEntries').entries).toEqual([{ name: 'link', reason: 'link' }]);
    await its.expectNothingLeft();
  });

  it('encrypted entries, without waiting for a password', async () => {
    await sevenZip(its.source, 'a', '-psecret', path.join(its.folder, 'Sample.7z'), '.');
    expect(failureOf(await its.extract(), 'package.unsafeEntries').entries[0]?.reason).toBe('encrypted');
    await its.expectNothingLeft();
  });

  it('encrypted names', async () => {
    await sevenZip(its.source, 'a', '-psecret', '-mhe=on', path.join(its.folder, 'Sample.7z'), '.');
    expect(failureOf(await its.extract(), 'package.archiveUnreadable').problem).toBe('encrypted');
    await its.expectNothingLeft();
  });

  it('data behind its end, which 7-Zip takes with exit code 0', async () => {
    await its.putZip([good]);
    const file = path.join(its.folder, 'AzureBackup.zip');
    await writeFile(file, Buffer.concat([await readFile(file), Buffer.from('behind the end')]));
    expect(failureOf(await its.extract(), 'package.archiveUnreadable').problem).toBe('trailingData');
    await its.expectNothingLeft();
  });

  it('a checksum in it that is wrong', async () => {
    await sevenZip(its.source, 'a', '-mx0', path.join(its.folder, 'Sample.7z'), '.');
    const file = path.join(its.folder, 'Sample.7z');
    const bytes = await readFile(file);
    bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect(failureOf(await its.extract(), 'package.extractorEnded')).toMatchObject({ ending: 'exitCode', exitCode: 2 });
    await its.expectNothingLeft();
  });

  it('a missing volume, by its name', async () => {
    await sevenZip(its.source, 'a', '-mx0', '-v100000b', path.join(its.folder, 'Sample.7z'), '.');
    await rm(path.join(its.folder, 'Sample.7z.002'));
    expect(failureOf(await its.extract(), 'package.partsDamaged').parts).toEqual([{ name: 'Sample.7z.002', status: 'missing' }]);
    await its.expectNothingLeft();
  });

  it('something else under the name of an archive', async () => {
    await writeFile(path.join(its.folder, 'Sample.7z'), 'PK nothing');
    expect(failureOf(await its.extract(), 'package.partsDamaged').parts).toEqual([{ name: 'Sample.7z', status: 'damaged' }]);
    await its.expectNothingLeft();
  });

  it('nothing but the beginning of one', async () => {
    await writeFile(path.join(its.folder, 'AzureBackup.zip'), 'PK\u0003\u0004 nothing');
    expect(failureOf(await its.extract(), 'package.archiveUnreadable').problem).toBe('damaged');
    await its.expectNothingLeft();
  });
});

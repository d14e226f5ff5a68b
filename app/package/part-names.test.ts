import { describe, expect, it } from 'vitest';
import type { DirectoryEntry } from './directory-entry.ts';
import { readDownloadName } from './download-name.ts';
import { recognisePackage } from './part-names.ts';

const base = 'MicrosoftAzureBackupServerInstaller';

function files(...names: string[]): DirectoryEntry[] {
  return names.map((name) => ({ name, size: 10, kind: 'file' }));
}

function setOf(entries: readonly DirectoryEntry[], listed: readonly string[] = []) {
  const found = recognisePackage(entries, listed);
  if (found.kind !== 'set') throw new Error(found.kind);
  return found.set;
}

function missing(entries: readonly DirectoryEntry[], listed: readonly string[] = []) {
  return setOf(entries, listed)
    .parts.filter((part) => part.entry === null)
    .map((part) => part.name);
}

describe("the vendor's set", () => {
  it.each([1, 4, 7, 12])('is recognised with %i slices, in order of their numbers', (count) => {
    const slices = Array.from({ length: count }, (_, index) => `${base}-${String(index + 1)}.bin`);
    const set = setOf(files(...[...slices].reverse(), `${base}.exe`, 'notes.txt'));
    expect(set).toMatchObject({ kind: 'vendor', first: `${base}.exe`, foreign: [] });
    expect(set.parts.map((part) => part.name)).toEqual([`${base}.exe`, ...slices]);
  });

  it.each(['MicrosoftAzureBackupInstaller.exe', 'microsoftazurebackupserverinstaller.EXE', 'MicrosoftAzureBackupServerInstaller_v3.exe'])(
    'takes %s as its program',
    (name) => {
      expect(setOf(files(name)).first).toBe(name);
    },
  );

  it('names every gap, and the program when it is missing', () => {
    expect(missing(files(`${base}-2.bin`, `${base}-5.bin`))).toEqual([`${base}.exe`, `${base}-1.bin`, `${base}-3.bin`, `${base}-4.bin`]);
  });

  it('knows from the checksum file that slices are missing at the end', () => {
    expect(missing(files(`${base}.exe`, `${base}-1.bin`), [`${base}-3.bin`])).toEqual([`${base}-2.bin`, `${base}-3.bin`]);
  });

  it('finds copies and unfinished downloads of a part, also when the part itself is missing', () => {
    const set = setOf(files(`${base}.exe`, `${base} (1).exe`, `${base}-1 (1).bin`, `${base}-2.bin.crdownload`));
    expect(set.parts).toMatchObject([
      { name: `${base}.exe`, duplicates: [`${base} (1).exe`], entry: { size: 10 } },
      { name: `${base}-1.bin`, duplicates: [`${base}-1 (1).bin`], entry: null },
      { name: `${base}-2.bin`, unfinished: [`${base}-2.bin.crdownload`], entry: null },
    ]);
  });

  it('tells slices of another release, and which part each may be', () => {
    const set = setOf(files(`${base}.exe`, 'MicrosoftAzureBackupInstaller-1.bin', 'MicrosoftAzureBackupInstaller-2.bin'));
    expect(set.foreign).toEqual(['MicrosoftAzureBackupInstaller-1.bin', 'MicrosoftAzureBackupInstaller-2.bin']);
    expect(set.parts.map((part) => part.misnamed)).toEqual([
      null,
      'MicrosoftAzureBackupInstaller-1.bin',
      'MicrosoftAzureBackupInstaller-2.bin',
    ]);
  });

  it('keeps a folder or a link under the name of a part as what it is', () => {
    const set = setOf([...files(`${base}.exe`), { name: `${base}-1.bin`, size: 0, kind: 'folder' }]);
    expect(set.parts[1]?.entry?.kind).toBe('folder');
  });
});

describe('an archive', () => {
  it.each([
    ['sample.7z', 'sevenZip'],
    ['Sample.ZIP', 'zip'],
  ])('in one file is recognised: %s', (name, kind) => {
    expect(setOf(files(name))).toMatchObject({ kind, first: name, parts: [{ name }] });
  });

  it('in volumes is recognised, with its gaps', () => {
    const set = setOf(files('s.7z.002', 's.7z.004'));
    expect(set).toMatchObject({ kind: 'sevenZip', first: 's.7z.001' });
    expect(missing(files('s.7z.002', 's.7z.004'))).toEqual(['s.7z.001', 's.7z.003']);
  });

  it('that is not ours stays out of the way of the package in a download folder', () => {
    expect(setOf(files('photos.zip', 'tool.7z', `${base}.exe`)).first).toBe(`${base}.exe`);
    expect(setOf(files('photos.zip', 'AzureBackupServerSample.7z.001')).first).toBe('AzureBackupServerSample.7z.001');
    expect(setOf(files('photos.zip', 'x.7z.001'), ['x.7z.001']).first).toBe('x.7z.001');
  });

  it('beside another one cannot be chosen for the user', () => {
    expect(recognisePackage(files('a.zip', 'b.7z.001'))).toEqual({ kind: 'several', firsts: ['a.zip', 'b.7z.001'] });
  });
});

describe('a folder', () => {
  it('with Setup.exe and MARSAgent is an extracted package', () => {
    expect(recognisePackage([...files('Setup.exe'), { name: 'MARSAgent', size: 0, kind: 'folder' }])).toEqual({
      kind: 'tree',
      program: 'Setup.exe',
    });
  });

  it.each([[[]], [['readme.txt']], [['Setup.exe']], [[`${base}-x.bin`]]])('with %j holds no package', (names) => {
    expect(recognisePackage(files(...names))).toEqual({ kind: 'none' });
  });
});

describe('names that browsers give', () => {
  it.each([
    ['a-3 (1).bin', { kind: 'duplicate', of: 'a-3.bin' }],
    ['a-3(2).bin', { kind: 'duplicate', of: 'a-3.bin' }],
    ['a - Copy.exe', { kind: 'duplicate', of: 'a.exe' }],
    ['a - Copie (3).exe', { kind: 'duplicate', of: 'a.exe' }],
    ['a.7z (1).001', { kind: 'duplicate', of: 'a.7z.001' }],
    ['a-3.bin.crdownload', { kind: 'unfinished', of: 'a-3.bin' }],
    ['a-3 (1).bin.part', { kind: 'unfinished', of: 'a-3.bin' }],
    ['a-3.bin', { kind: 'plain', name: 'a-3.bin' }],
    ['a (x).bin', { kind: 'plain', name: 'a (x).bin' }],
  ])('%s', (name, read) => {
    expect(readDownloadName(name)).toEqual(read);
  });
});

import { describe, expect, it } from 'vitest';
import { compareTree, isExact } from './compare-tree.ts';
import { judgeListing, type ListedEntry } from './judge-listing.ts';

function file(name: string, more: Partial<ListedEntry> = {}): ListedEntry {
  return { name, size: 5, kind: 'file', encrypted: false, ...more };
}

function folder(name: string): ListedEntry {
  return file(name, { kind: 'folder', size: 0 });
}

describe('a listing', () => {
  it('of ordinary entries is accepted with its totals', () => {
    const entries = [folder('Setup'), file('Setup/été 🙂.txt'), file('Setup/b/c.exe', { size: 7 }), file('empty', { size: 0 })];
    expect(judgeListing(entries)).toEqual({ kind: 'accepted', files: 3, bytes: 12 });
  });

  it.each<[string, ListedEntry[], { name: string; reason: string }[]]>([
    ['a bad name', [file('a'), file('../b')], [{ name: '../b', reason: 'parent' }]],
    ['a link', [file('a'), file('l', { kind: 'link' })], [{ name: 'l', reason: 'link' }]],
    ['a device', [file('a'), file('d', { kind: 'other' })], [{ name: 'd', reason: 'link' }]],
    ['an encrypted entry', [file('a', { encrypted: true })], [{ name: 'a', reason: 'encrypted' }]],
    ['a name twice', [file('a'), file('a')], [{ name: 'a', reason: 'twice' }]],
    ['names that differ by case', [file('Setup.exe'), file('setup.EXE')], [{ name: 'setup.EXE', reason: 'twice' }]],
    ['names that differ by the Turkish or German way of case', [file('STRASSE'), file('straße')], [{ name: 'straße', reason: 'twice' }]],
    ['a folder in two spellings', [file('A/x'), file('a/y')], [{ name: 'a/y', reason: 'twice' }]],
    ['a file where a folder must be', [file('a'), file('a/b')], [{ name: 'a/b', reason: 'fileAndFolder' }]],
    ['a folder where a file must be', [file('a/b'), file('A')], [{ name: 'A', reason: 'fileAndFolder' }]],
    ['a size that cannot be', [file('a', { size: Number.NaN })], [{ name: 'a', reason: 'tooLarge' }]],
    ['nothing', [], [{ name: '', reason: 'nothing' }]],
    ['only folders', [folder('a')], [{ name: '', reason: 'nothing' }]],
  ])('with %s is refused by name', (_, entries, refused) => {
    const judged = judgeListing(entries);
    expect(judged.kind === 'refused' ? judged.entries : []).toEqual(expect.arrayContaining(refused));
  });

  it.each<[string, ListedEntry[], string]>([
    ['too many entries', [file('a'), file('b'), file('c'), file('d')], 'tooMany'],
    ['too many bytes', [file('a', { size: 60 }), file('b', { size: 60 })], 'tooLarge'],
    ['too many folders below one another', [file('a/b/c/d')], 'tooDeep'],
  ])('with %s is refused', (_, entries, reason) => {
    expect(judgeListing(entries, { entries: 3, bytes: 100, depth: 3 })).toMatchObject({ kind: 'refused', entries: [{ reason }] });
  });
});

describe('comparing what is on disk with the listing', () => {
  const listed = [folder('e'), file('a/b.txt', { size: 3 })];
  const exact = [folder('e'), folder('a'), file('a/b.txt', { size: 3 })];

  it('finds nothing when it is exact', () => {
    expect(isExact(compareTree(listed, exact))).toBe(true);
  });

  it.each([
    ['a missing file', exact.slice(0, 2), { missing: ['a/b.txt'], extra: [], changed: [] }],
    ['a planted file', [...exact, file('version.dll')], { missing: [], extra: ['version.dll'], changed: [] }],
    ['another size', [folder('e'), folder('a'), file('a/b.txt', { size: 4 })], { missing: [], extra: [], changed: ['a/b.txt'] }],
    [
      'a link instead of a file',
      [folder('e'), folder('a'), file('a/b.txt', { kind: 'link', size: 3 })],
      { missing: [], extra: [], changed: ['a/b.txt'] },
    ],
    ['another case', [folder('e'), folder('a'), file('a/B.txt', { size: 3 })], { missing: ['a/b.txt'], extra: ['a/B.txt'], changed: [] }],
  ])('finds %s', (_, onDisk, difference) => {
    expect(compareTree(listed, onDisk)).toEqual(difference);
  });
});

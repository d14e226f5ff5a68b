import { describe, expect, it } from 'vitest';
import { judgeHash, judgeParts } from './judge-parts.ts';
import { numberOfMissingLast, readHeads } from './part-head.ts';
import { recognisePackage } from './part-names.ts';
import { secondsLeft, verdictOf, type PartReport } from './part-report.ts';

function setOf(sizes: Readonly<Record<string, number>>) {
  const found = recognisePackage(Object.entries(sizes).map(([name, size]) => ({ name, size, kind: 'file' })));
  if (found.kind !== 'set') throw new Error(found.kind);
  return found.set;
}

/** Start header of a 7z whose end header begins 32 + offset in and is `size` bytes long. */
function sevenZipHead(total: number): Uint8Array {
  const head = new Uint8Array(32);
  head.set([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]);
  new DataView(head.buffer).setUint32(12, total - 32 - 10, true);
  head[20] = 10;
  return head;
}

/** First bytes of a slice of Inno Setup of this size. */
function sliceHead(size: number): Uint8Array {
  const head = new Uint8Array(12);
  head.set([0x69, 0x64, 0x73, 0x6b, 0x61, 0x33, 0x32, 0x1a]);
  new DataView(head.buffer).setUint32(8, size, true);
  return head;
}

function sizesOf(set: ReturnType<typeof setOf>, total: number) {
  const bytes = new Map([[set.first, sevenZipHead(total)]]);
  return { last: numberOfMissingLast(set, bytes), sizes: [...readHeads(set, bytes).values()].map((head) => head.ownSize) };
}

describe('what parts say about their size', () => {
  it('a slice of Inno Setup tells its own', () => {
    const set = setOf({ 'MicrosoftAzureBackupInstaller.exe': 1, 'MicrosoftAzureBackupInstaller-1.bin': 20 });
    const heads = readHeads(set, new Map([['MicrosoftAzureBackupInstaller-1.bin', sliceHead(490_560)]]));
    expect(heads.get('MicrosoftAzureBackupInstaller-1.bin')?.ownSize).toBe(490_560);
  });

  it('the first volume of a 7z tells that of all', () => {
    expect(sizesOf(setOf({ 'a.7z.001': 100, 'a.7z.002': 100, 'a.7z.003': 42 }), 242)).toEqual({ last: null, sizes: [100, 100, 42] });
  });

  it('a short volume does not make the others look long', () => {
    expect(sizesOf(setOf({ 'a.7z.001': 99, 'a.7z.002': 100, 'a.7z.003': 42 }), 242).sizes).toEqual([100, 100, 42]);
  });

  it('a 7z tells that volumes are missing at its end', () => {
    expect(sizesOf(setOf({ 'a.7z.001': 100, 'a.7z.002': 100, 'a.7z.003': 100 }), 442).last).toBe(5);
  });

  it.each<[string, readonly number[], number | null]>([
    ['smaller than the one before is the last', [490_560, 1_000_000, 1_000_000, 361_922], null],
    ['as large as the one before is not the last', [490_560, 1_000_000, 1_000_000], 4],
    ['after a first one, which shares its disk with the program, says nothing', [490_560, 1_000_000], null],
    ['alone says nothing', [490_560], null],
  ])('a slice of Inno Setup %s', (_, sizes, last) => {
    const slices = sizes.map((size, index) => [`MicrosoftAzureBackupInstaller-${String(index + 1)}.bin`, size] as const);
    const set = setOf({ 'MicrosoftAzureBackupInstaller.exe': 1, ...Object.fromEntries(slices) });
    expect(numberOfMissingLast(set, new Map(slices.map(([name, size]) => [name, sliceHead(size)])))).toBe(last);
  });

  it.each(['<!DOCTYPE html><p>Sign in', '\u{ef}\u{bb}\u{bf}\r\n<html lang="fr">', '<!-- saved from url -->'])(
    'a saved web page is recognised: %j',
    (text) => {
      const set = setOf({ 'a.7z': 10 });
      expect(readHeads(set, new Map([['a.7z', Uint8Array.from(text, (char) => char.charCodeAt(0))]])).get('a.7z')?.webPage).toBe(true);
    },
  );
});

describe('judging parts from outside', () => {
  const set = setOf({ 'a.7z.001': 100, 'a.7z.002': 0, 'a.7z.004': 50 });
  const heads = new Map([['a.7z.004', { webPage: true, strange: true, ownSize: 70 }]]);
  const sums = [{ name: 'A.7z.001', sha256: 'x', size: 101 }];

  it('names what is empty, missing, short or a web page, each with what to do', () => {
    expect(judgeParts(set, heads, sums)).toMatchObject([
      { name: 'a.7z.001', status: 'short', expected: 'x', expectedSize: 101, hint: 'download' },
      { name: 'a.7z.002', status: 'empty', hint: 'download' },
      { name: 'a.7z.003', status: 'missing', size: null, hint: 'download' },
      { name: 'a.7z.004', status: 'webPage', hint: 'signIn' },
    ]);
  });

  it.each<[string, string, number[], string]>([
    ['a 7z', 'a.7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'unchecked'],
    ['text under the name of a 7z', 'a.7z', [0x68, 0x69], 'damaged'],
    ['a zip', 'a.zip', [0x50, 0x4b, 0x03, 0x04], 'unchecked'],
    ['a program in front of a zip', 'a.zip', [0x4d, 0x5a], 'damaged'],
    ['a program', 'MicrosoftAzureBackupInstaller.exe', [0x4d, 0x5a], 'unchecked'],
    ['zeros under the name of a program', 'MicrosoftAzureBackupInstaller.exe', [0, 0], 'damaged'],
  ])('sees %s by its first bytes', (_, name, bytes, status) => {
    const one = setOf({ [name]: 100 });
    const [part] = judgeParts(one, readHeads(one, new Map([[name, Uint8Array.from(bytes)]])), null);
    expect(part?.status).toBe(status);
  });

  it('leaves what a checksum will tell to the checksum', () => {
    const one = setOf({ 'a.7z': 100 });
    const [part] = judgeParts(one, readHeads(one, new Map([['a.7z', Uint8Array.from([0])]])), [{ name: 'a.7z', sha256: 'x', size: null }]);
    expect(part?.status).toBe('unchecked');
  });

  it('leaves open what it cannot know', () => {
    expect(judgeParts(setOf({ 'a.7z': 5 }), new Map(), null)).toMatchObject([{ name: 'a.7z', status: 'unchecked', hint: 'noSum' }]);
  });

  it('tells a part that the checksum file does not know', () => {
    expect(
      judgeParts(setOf({ 'a.7z.001': 5, 'a.7z.002': 5 }), new Map(), [{ name: 'a.7z.001', sha256: 'x', size: null }])[1],
    ).toMatchObject({ status: 'foreign', hint: 'moveAway' });
  });
});

const part: PartReport = {
  name: 'a',
  size: 9,
  status: 'unchecked',
  expected: 'aa',
  actual: null,
  expectedSize: null,
  hint: null,
  other: null,
};

describe('judging a hash', () => {
  it.each<[string, Partial<PartReport>, string, Partial<PartReport>]>([
    ['the right one', {}, 'aa', { status: 'intact', hint: null }],
    ['another one', {}, 'zz', { status: 'damaged', hint: 'download' }],
    ["another part's", {}, 'bb', { status: 'damaged', hint: 'swapped', other: 'b' }],
    ['another one of a part that is too short', { expectedSize: 10 }, 'zz', { status: 'short', hint: 'download' }],
    ['another one of a part that is too long', { expectedSize: 8 }, 'zz', { status: 'long', hint: 'download' }],
    ['one where none is expected', { expected: null }, 'zz', { status: 'unchecked', hint: 'noSum' }],
  ])('%s', (_, more, actual, judged) => {
    expect(judgeHash({ ...part, ...more }, actual, new Map([['bb', 'b']]))).toMatchObject({ ...judged, actual });
  });
});

describe('the verdict on all parts', () => {
  it.each<[PartReport['status'][], string]>([
    [['intact', 'intact'], 'intact'],
    [['intact', 'duplicate'], 'intact'],
    [['intact', 'unchecked'], 'unchecked'],
    [['unchecked'], 'unchecked'],
    [['intact', 'damaged', 'unchecked'], 'notIntact'],
    [['intact', 'foreign'], 'notIntact'],
    [[], 'unchecked'],
  ])('%j is %s', (statuses, verdict) => {
    expect(verdictOf(statuses.map((status) => ({ ...part, status })))).toBe(verdict);
  });
});

describe('time left', () => {
  const progress = {
    phase: 'verifying',
    bytesDone: 25,
    bytesTotal: 100,
    file: null,
    filesDone: 0,
    filesTotal: 1,
    bytesPerSecond: 5,
  } as const;
  it.each([
    [progress, 15],
    [{ ...progress, bytesPerSecond: null }, null],
    [{ ...progress, bytesPerSecond: 0 }, null],
    [{ ...progress, bytesDone: 100 }, 0],
  ])('is bytes left by speed', (given, seconds) => {
    expect(secondsLeft(given)).toBe(seconds);
  });
});

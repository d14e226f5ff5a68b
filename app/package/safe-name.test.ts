import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeName } from './safe-name.ts';

describe('names that are accepted', () => {
  it.each([
    'Setup.exe',
    'SQLSVR2017/x64/setup.exe',
    'Launch/Accès réservé – été.txt',
    'a b/c d.txt',
    '.config',
    'console.log',
    'COM10.dll',
    'nullable',
    'commercial/lpt.txt',
    '-spf',
    '@list.txt',
    '漢字/emoji 🙂.txt',
    'a'.repeat(240),
  ])('%s', (name) => {
    expect(judgeName(name)).toEqual({ kind: 'safe' });
  });
});

describe('names that are refused', () => {
  it.each([
    ['', 'empty'],
    ['/etc/passwd', 'rooted'],
    ['\\Windows\\x', 'rooted'],
    ['\\\\host\\share\\x', 'network'],
    ['//host/share', 'network'],
    ['\\\\?\\C:\\x', 'network'],
    ['C:\\x', 'drive'],
    ['C:x', 'drive'],
    ['../up.txt', 'parent'],
    ['a/../b', 'parent'],
    ['./a', 'parent'],
    ['..', 'parent'],
    ['..\\up.txt', 'separator'],
    ['a\\b', 'separator'],
    ['a//b', 'separator'],
    ['a/', 'separator'],
    ['setup.exe.', 'trailing'],
    ['setup.exe ', 'trailing'],
    ['folder /x', 'trailing'],
    ['setup.exe:evil', 'stream'],
    ['setup.exe::$DATA', 'stream'],
    ['a\nb', 'control'],
    ['a\u0000b', 'control'],
    ['a\u0085b', 'control'],
    ['a\ud800b', 'control'],
    ['a\u2028b', 'control'],
    ['\u202egpj.exe', 'bidirectional'],
    ['a\u200bb', 'bidirectional'],
    ['a?b', 'forbidden'],
    ['a*b', 'forbidden'],
    ['a|b', 'forbidden'],
    ['CON', 'device'],
    ['nul.txt', 'device'],
    ['x/aux .txt', 'device'],
    ['COM1.dll', 'device'],
    ['com¹', 'device'],
    ['LPT³.log', 'device'],
    ['CONIN$', 'device'],
    ['conout$.x.y', 'device'],
    ['a'.repeat(241), 'tooLong'],
    ['e\u0301', 'notNormalised'],
  ])('%j because %s', (name, reason) => {
    expect(judgeName(name)).toEqual({ kind: 'unsafe', reason });
  });
});

/** Names made of the pieces that traversal, devices and streams are made of. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('..', '.', '/', '\\', ':', 'C:', 'CON', 'com1', ' ', '\u0000', 'é', 'e\u0301', '$', '\u202e', 'x'),
      fc.string({ unit: 'grapheme' }),
    ),
    {
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''));

describe('an accepted name', () => {
  it('stays below the destination on Windows and elsewhere, and is what a system makes of it', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        if (judgeName(name).kind === 'unsafe') return;
        expect(path.win32.resolve('D:\\to', name)).toBe(`D:\\to\\${name.replace(/\//gu, '\\')}`);
        expect(path.posix.resolve('/to', name)).toBe(`/to/${name}`);
        expect(name.normalize('NFC')).toBe(name);
        expect(name.split('/').some((part) => /[. ]$/u.test(part))).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused once a way out is put before it or a stream behind it', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        expect(judgeName(`../${name}`).kind).toBe('unsafe');
        expect(judgeName(`${name}:stream`).kind).toBe('unsafe');
        expect(judgeName(`/${name}`).kind).toBe('unsafe');
      }),
    );
  });
});

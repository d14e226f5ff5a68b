import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSums, parseSums, type Sum } from './sums.ts';

const digest = 'a30dfe99e5d0601c634923075ae90fd3dbececd1d7b5870c79084fac722d777a';
const other = digest.replace('a3', 'b4');

describe('reading a checksum file', () => {
  it('takes what sha256sum writes, with comments, blank lines, CRLF, a byte order mark and upper case', () => {
    const text = `\u{feff}# made by hand\r\n\r\n${digest.toUpperCase()}  a b.bin\r\n${other} *é-1.bin\r\n`;
    expect(parseSums(text)).toEqual({
      kind: 'sums',
      sums: [
        { name: 'a b.bin', sha256: digest, size: null },
        { name: 'é-1.bin', sha256: other, size: null },
      ],
    });
  });

  it('takes the size from the comment above a line', () => {
    expect(parseSums(`# size 490560 x.bin\n${digest}  x.bin\n`)).toEqual({
      kind: 'sums',
      sums: [{ name: 'x.bin', sha256: digest, size: 490560 }],
    });
  });

  it.each([
    ['no digest', 'x.bin', 'format'],
    ['a tab', `${digest}\tx.bin`, 'format'],
    ['one blank only', `${digest} x.bin`, 'format'],
    ['no name', `${digest}  `, 'format'],
    ['63 digits', `${digest.slice(1)}  x.bin`, 'digest'],
    ['a SHA-1', `${digest.slice(24)}  x.bin`, 'digest'],
    ['digits that are none', `${digest.slice(1)}g  x.bin`, 'digest'],
    ['an escaped name', `\\${digest}  a\\nb`, 'escaped'],
    ['a path', `${digest}  sub/x.bin`, 'name'],
    ['a path of Windows', `${digest}  ..\\x.bin`, 'name'],
    ['a stream', `${digest}  x.bin:evil`, 'name'],
    ['the folder above', `${digest}  ..`, 'name'],
    ['a control character', `${digest}  a\u0007b`, 'name'],
    ['a name listed twice', `${digest}  X.bin\n${digest}  x.bin`, 'duplicate'],
  ])('refuses %s and names the line', (_, text, code) => {
    const line = text.split('\n').length + 1;
    expect(parseSums(`# first\n${text}\n`)).toEqual({ kind: 'malformed', problems: [{ line, code }] });
  });

  it.each(['', '\n\n', '# only a comment\n'])('refuses a file without any sum: %j', (text) => {
    expect(parseSums(text)).toEqual({ kind: 'malformed', problems: [{ line: 0, code: 'noSums' }] });
  });

  it('refuses a file that is far too long', () => {
    expect(parseSums('\n'.repeat(20_000))).toEqual({ kind: 'malformed', problems: [{ line: 0, code: 'tooLong' }] });
  });

  it('tells all bad lines at once', () => {
    const parsed = parseSums('x\n# fine\ny\n');
    expect(parsed).toEqual({
      kind: 'malformed',
      problems: [
        { line: 1, code: 'format' },
        { line: 3, code: 'format' },
      ],
    });
  });
});

const name = fc.stringMatching(/^[A-Za-z0-9é_-][A-Za-z0-9é ._-]{0,20}$/u);
const sum: fc.Arbitrary<Sum> = fc.record({ name, sha256: fc.stringMatching(/^[0-9a-f]{64}$/u), size: fc.option(fc.nat(), { nil: null }) });

describe('writing a checksum file', () => {
  it('gives back what was written, whatever it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sum, { minLength: 1, selector: (one) => one.name.toLowerCase() }), (sums) => {
        expect(parseSums(formatSums(sums))).toEqual({ kind: 'sums', sums });
      }),
    );
  });

  it('is never read as sums once any digit of a digest is not one', () => {
    fc.assert(
      fc.property(sum, fc.nat(63), (one, at) => {
        const broken = { ...one, sha256: `${one.sha256.slice(0, at)}x${one.sha256.slice(at + 1)}` };
        expect(parseSums(formatSums([broken])).kind).toBe('malformed');
      }),
    );
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ['sums', 'malformed'].includes(parseSums(text).kind)));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactor } from './redact.ts';

/** What a password can be made of, and how it may be written where it does not belong. */
const secret = fc.string({ unit: 'grapheme-ascii', minLength: 4, maxLength: 40 });
const writings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify(text).slice(1, -1),
  (text) => encodeURIComponent(text),
  (text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;').replace(/'/gu, '&apos;'),
];

describe('redaction', () => {
  it('leaves no secret in any of its writings', () => {
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 3 }),
        fc.array(fc.string(), { maxLength: 4 }),
        fc.nat(3),
        (secrets, words, way) => {
          const write = writings[way] ?? String;
          const text = secrets.map((each, index) => `${words[index] ?? ''}${write(each)}`).join(words[3] ?? '');
          const safe = redact(text, secrets);
          for (const each of secrets) for (const writing of writings) expect(safe).not.toContain(writing(each));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves a text without secrets as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(secret), (text, secrets) => {
        fc.pre(!secrets.some((each) => writings.some((write) => text.includes(write(each)))));
        expect(redact(text, secrets)).toBe(text);
      }),
    );
  });

  it.each([
    ['a secret inside a longer one', 'abcd and xabcdx', ['abcd', 'xabcdx'], '•••••• and ••••••'],
    ['a secret twice', 'abcdabcd', ['abcd'], '••••••••••••'],
    ['too short a secret', 'a and abc', ['a', 'abc'], 'a and abc'],
    ['no secrets', 'abcd', [], 'abcd'],
    ['a pattern as a secret', 'x .*.* x', ['.*.*'], 'x •••••• x'],
    ['a secret in XML', 'p=a&lt;b&amp;c', ['a<b&c'], 'p=••••••'],
    ['a secret in a URL', 'p=a%20b%2Fc', ['a b/c'], 'p=••••••'],
    ['a secret in JSON', '{"p":"a\\"b\\\\c"}', ['a"b\\c'], '{"p":"••••••"}'],
  ])('of %s', (_, text, secrets, safe) => {
    expect(redact(text, secrets)).toBe(safe);
  });

  it('knows the secrets of the moment, not those of its making', () => {
    const secrets: string[] = [];
    const safe = redactor(() => secrets);
    secrets.push('later');
    expect(safe('told later')).toBe('told ••••••');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKey, signatureProblem } from './minisign.ts';
import signedSums from './testing-signature.json' with { type: 'json' };

/** Made once with minisign 0.11; the secret keys were thrown away. */
const { content, publicKey, otherPublicKey, prehashed, legacy } = signedSums;
const key = parseKey(publicKey)!;

describe('a public key', () => {
  it('is read from its file or from its line alone', () => {
    expect(key.id).toBe('B38093A89449DF8F');
    expect(parseKey(publicKey.split('\n')[1]!)).toEqual(key);
    expect(parseKey(publicKey.replace(/\n/gu, '\r\n'))).toEqual(key);
  });

  it.each(['', 'untrusted comment: nothing', 'RWSP30mUqJOAs48Y', 'A'.repeat(56)])('"%s" is none', (text) => {
    expect(parseKey(text)).toBeNull();
  });
});

describe('a signature made by minisign itself', () => {
  const bytes = Buffer.from(content);

  it.each([
    ['of the hash of the file', prehashed],
    ['of the file, as older versions made it', legacy],
    ['with the line ends of Windows', prehashed.replace(/\n/gu, '\r\n')],
  ])('%s is accepted', (_, signature) => {
    expect(signatureProblem(bytes, signature, [parseKey(otherPublicKey)!, key])).toBeNull();
  });

  it.each([
    ['of another key', prehashed, [parseKey(otherPublicKey)!], 'otherKey'],
    ['where no key is trusted', prehashed, [], 'otherKey'],
    ['with another comment on the release', prehashed.replace('13.0', '14.0'), [key], 'wrong'],
    ['said to be of the file while it is of its hash', prehashed.replace('RUSP', 'RWSP'), [key], 'wrong'],
    ['of an unknown kind', prehashed.replace('RUSP', 'RXSP'), [key], 'malformed'],
    ['without its last line', prehashed.split('\n').slice(0, 3).join('\n'), [key], 'malformed'],
    ['with lines behind its end', `${prehashed}more\n`, [key], 'malformed'],
    ['that is empty', '', [key], 'malformed'],
  ])('%s is refused', (_, signature, keys, problem) => {
    expect(signatureProblem(bytes, signature, keys)).toBe(problem);
  });

  it('is of this content and no other: one changed byte is found', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        return signatureProblem(changed, prehashed, [key]) === 'wrong' && signatureProblem(changed, legacy, [key]) === 'wrong';
      }),
      { numRuns: 50 },
    );
  });

  it('is read from any text without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => signatureProblem(bytes, text, [key]) === 'malformed'));
  });
});

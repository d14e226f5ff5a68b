import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountPassword,
  generatePassphrase,
  generatePassword,
  passphrase,
  passwordRules,
  passwordRulesOn,
  secretSchemas,
} from './secrets.ts';

describe('the password of the accounts', () => {
  test.each([
    ['Correct-Horse-9', []],
    ['aaaaaaaaaaA1', []],
    ['Short-1', ['password.tooShort']],
    ['onlylowercase12', ['password.classes']],
    ['Français-est-1', ['password.characters']],
    [' Leading-Space-1', ['password.edgeSpace']],
    ['Trailing-Space-1 ', ['password.edgeSpace']],
    ['Tabulator\tInside1', ['password.characters']],
    ['', ['password.tooShort', 'password.classes']],
    [`Aa1-${'x'.repeat(123)}`, []],
    [`Aa1-${'x'.repeat(124)}`, ['tooLong']],
  ])('%j → %j', (text, problems) => {
    expect(accountPassword.safeParse(text).error?.issues.map((issue) => issue.message) ?? []).toEqual(problems);
  });

  test('is accepted exactly when every rule that the page lists is met', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(accountPassword.safeParse(text).success).toBe(passwordRules.every((rule) => rule.met(text)));
      }),
    );
  });
});

describe('the passphrase', () => {
  test.each([
    ['sixteen letters.', null],
    ['fifteen letters', 'passphrase.tooShort'],
    ['seize caractères', 'passphrase.characters'],
    [' spaces around it ', 'passphrase.edgeSpace'],
  ])('%j → %j', (text, problem) => {
    expect(passphrase.safeParse(text).error?.issues[0]?.message ?? null).toBe(problem);
  });

  test('when generated, meets its own rules and has 36 characters, whatever the source of chance says', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 243 })), (bytes) => {
        const text = generatePassphrase((count) => Uint8Array.from({ length: count }, () => Number(bytes.next().value)));
        expect(passphrase.parse(text)).toBe(text);
        expect(text).toHaveLength(36);
        expect(text).not.toMatch(/[0O1lI\s]/u);
      }),
    );
  });

  test('when generated, uses every character of its alphabet equally: bytes that would favour some are skipped', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const batches = [new Uint8Array(36).fill(byte), new Uint8Array(36).fill(0)];
      const letter = generatePassphrase(() => batches.shift() ?? new Uint8Array()).charAt(0);
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    /** Four bytes a letter; the twelve bytes that are skipped fall through to the first letter, asked for next. */
    expect([...counts.values()].sort((one, other) => one - other)).toEqual([...Array.from({ length: 60 }, () => 4), 16]);
  });
});

test('a proxy password may be short but not empty', () => {
  expect(secretSchemas.proxyPassword.safeParse('x').success).toBe(true);
  expect(secretSchemas.proxyPassword.safeParse('').error?.issues[0]?.message).toBe('required');
});

describe('on a computer whose policy is known', () => {
  const open = (text: string, minimumLength: number | null): readonly string[] =>
    passwordRulesOn({ name: 'MABS01', minimumLength })
      .filter(({ met }) => !met(text))
      .map(({ code }) => code);

  test.each([
    ['Correct-Horse-9', null, []],
    ['Correct-Horse-9', 7, []],
    ['Correct-Horse-9', 15, []],
    ['Correct-Horse-9', 16, ['password.policy']],
    ['Short-1', 7, ['password.tooShort']],
    ['Short-1', 20, ['password.policy']],
    ['Mabs01-Horse-9', 7, ['password.names']],
  ])('%j with at least %j characters → %j', (text, minimumLength, codes) => {
    expect(open(text, minimumLength)).toEqual(codes);
  });

  test('a generated password is as long as that policy asks for', () => {
    const any = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, index) => (index * 37) % 244);
    expect([generatePassword(any).length, generatePassword(any, 14).length, generatePassword(any, 32).length]).toEqual([20, 20, 32]);
  });
});

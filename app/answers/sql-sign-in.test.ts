import { accountOf, signInOf, splitAccount } from './sql-account.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedSecrets } from './asked-secrets.ts';
import { secretSchemas } from './secrets.ts';
import { sqlSignIn } from './sql-sign-in.ts';
import { sqlAnswer } from './sql.ts';

const problemOf = (signIn: unknown): string | null => sqlSignIn.safeParse(signIn).error?.issues[0]?.message ?? null;
const own = { kind: 'existing', instance: 'PROD', reportingInstance: 'SSRS' } as const;
const signIn = { user: 'sqladmin', domain: 'CONTOSO' };

describe('the account that setup signs in to SQL Server as', () => {
  test.each([
    ['sqladmin', null],
    ['  sqladmin ', null],
    ['svc-backup$', null],
    ['First Last', null],
    ["O'Brien", null],
    ['', 'required'],
    ['   ', 'required'],
    ['CONTOSO\\sqladmin', 'account.withDomain'],
    ['sqladmin@contoso.com', 'account.withDomain'],
    ['andré', 'account.user'],
    ['a=b', 'account.user'],
    ['a;b', 'account.user'],
    ['"admin"', 'account.user'],
    ["'admin'", 'account.user'],
    ['ends.', 'account.user'],
    ['a\r\nUseExistingSQL=0', 'account.user'],
    ['abcdefghijklmnopqrst', null],
    ['abcdefghijklmnopqrstu', 'tooLong'],
  ])('has the user name %j → %j', (user, problem) => {
    expect(problemOf({ ...signIn, user })).toBe(problem);
  });

  test.each([
    ['CONTOSO', null],
    [' CONTOSO ', null],
    ['MABS-01', null],
    ['', 'required'],
    ['contoso.com', 'account.domainDns'],
    ['.', 'account.domainDns'],
    ['CONTOSO\\', 'account.domain'],
    ['SOCIÉTÉ', 'account.domain'],
    ['A B', 'account.domain'],
    ['ABCDEFGHIJKLMNO', null],
    ['ABCDEFGHIJKLMNOP', 'tooLong'],
  ])('has the domain %j → %j', (domain, problem) => {
    expect(problemOf({ ...signIn, domain })).toBe(problem);
  });

  test('is one line of the answer file, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), fc.string({ unit: 'grapheme', maxLength: 18 }), (user, domain) => {
        const parsed = sqlSignIn.safeParse({ user, domain });
        if (parsed.success) expect(accountOf(parsed.data)).toMatch(/^[\u0021-\u007e]{1,15}\\[\u0020-\u007e]{1,20}$/u);
      }),
    );
  });

  test.each([
    ['CONTOSO\\sqladmin', 'sqladmin', 'CONTOSO'],
    [' CONTOSO\\sqladmin ', 'sqladmin', 'CONTOSO'],
    ['sqladmin', 'sqladmin', 'KNOWN'],
    ['\\sqladmin', '\\sqladmin', 'KNOWN'],
    ['CONTOSO\\', 'CONTOSO\\', 'KNOWN'],
    ['A\\B\\C', 'A\\B\\C', 'KNOWN'],
  ])('%j is taken apart into %j of %j', (text, user, domain) => {
    expect(splitAccount(text, 'KNOWN')).toEqual({ user, domain });
  });

  test('belongs to an own instance alone, and only where it was answered', () => {
    expect(sqlAnswer.parse({ ...own, signIn })).toEqual({ ...own, signIn });
    expect(sqlAnswer.safeParse({ kind: 'new', signIn }).success).toBe(false);
    expect([signInOf({ ...own, signIn }), signInOf(own), signInOf({ kind: 'upgrade' }), signInOf(undefined)]).toEqual([
      signIn,
      null,
      null,
      null,
    ]);
  });
});

describe('its password', () => {
  test.each([
    ['x', null],
    ['with a blank', null],
    ['#;=[', null],
    ['', 'required'],
    ['naïve', 'password.characters'],
    ['two\r\nlines', 'password.characters'],
    [' edge', 'password.edgeSpace'],
    ['edge ', 'password.edgeSpace'],
    ['"quoted"', 'password.quoted'],
    ['x'.repeat(128), 'tooLong'],
  ])('%j → %j', (text, problem) => {
    expect(secretSchemas.sqlPassword.safeParse(text).error?.issues[0]?.message ?? null).toBe(problem);
  });

  test.each(['install', 'upgrade'] as const)('is asked for at a terminal where the account was answered, and nowhere else: %s', (mode) => {
    expect(askedSecrets(mode, { sql: { ...own, signIn } })).toContain('sqlPassword');
    for (const answers of [{}, { sql: own }, { sql: { kind: 'new' } as const }])
      expect(askedSecrets(mode, answers)).not.toContain('sqlPassword');
  });
});

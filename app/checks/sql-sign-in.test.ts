import { describe, expect, test } from 'vitest';
import { known, unknown } from '../machine/fact.ts';
import { readyInstance } from '../machine/ready-instance.ts';
import type { SignedIn } from '../machine/signed-in.ts';
import { nothingGathered } from '../machine/testing.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import type { CheckContext } from './check.ts';
import type { CheckResult } from './result.ts';
import { judgeOne } from './run-checks.ts';
import { sqlSignIn } from './sql-sign-in.ts';
import { wordsOf } from './words.ts';

const instance = { name: 'BACKUP', version: '14.0.3381.3', edition: 'Standard Edition', ...readyInstance, backupDatabases: [] };
const facts = {
  ...nothingGathered,
  sqlInstances: known([instance]),
  computer: known({ name: 'MABS01', installLanguage: '0409' }),
};

function judged(fact: CheckContext['sqlSignIn'], user = 'sqladmin'): CheckResult {
  const sql = { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS', signIn: { user, domain: 'CONTOSO' } } as const;
  const context = { product: mabsV3, mode: 'install', answers: { sql } } as const;
  return judgeOne(sqlSignIn, facts, fact === undefined ? context : { ...context, sqlSignIn: fact });
}

const refused = (by: 'windows' | 'sql', code: number): SignedIn => ({ kind: 'refused', by, code });

describe('the account for SQL Server', () => {
  test.each<[SignedIn, string, string, RegExp]>([
    [
      { kind: 'signedIn', sysadmin: false },
      'signs in, not sysadmin',
      'CONTOSO\\sqladmin isn’t in the role sysadmin of the instance BACKUP.',
      /ne fait pas partie du rôle/u,
    ],
    [
      refused('windows', 1326),
      'Windows refuses it (1326)',
      'Windows doesn’t know the account CONTOSO\\sqladmin, or its password is another one.',
      /ne connaît pas le compte/u,
    ],
    [
      refused('windows', 1331),
      'Windows refuses it (1331)',
      'Windows doesn’t let CONTOSO\\sqladmin sign in (1331).',
      /ne laisse pas .* se connecter \(1331\)/u,
    ],
    [
      refused('sql', 18_456),
      'SQL Server refuses it (18456)',
      'The instance BACKUP doesn’t let CONTOSO\\sqladmin sign in (18456).',
      /^L’instance BACKUP ne laisse pas/u,
    ],
  ])('that is %j blocks, and the words say why', (fact, found, problem, french) => {
    const result = judged(known(fact));
    expect(result).toMatchObject({ status: 'failed', blocking: true });
    expect(wordsOf(result, 'en')).toMatchObject({ found, problem });
    expect(wordsOf(result, 'fr').problem).toMatch(french);
  });

  test('that signs in as sysadmin passes', () => {
    expect(judged(known({ kind: 'signedIn', sysadmin: true }))).toMatchObject({ status: 'passed', command: null });
  });

  test('that nobody could try is not known to be right: the password, or what kept Windows from answering, is named', () => {
    expect(judged(undefined)).toMatchObject({ status: 'unknown', blocking: true, unknown: { reason: 'passwordMissing' } });
    expect(judged(unknown('accessDenied', 'Windows 1385'))).toMatchObject({ unknown: { reason: 'accessDenied', detail: 'Windows 1385' } });
  });

  test('is let in by a command where SQL Server refuses it, and by none where Windows does', () => {
    expect(judged(known(refused('windows', 1326))).command).toBeNull();
    expect(judged(known(refused('sql', 18_456)), "O'Brien").command).toEqual({
      shell: 'tsql',
      text: "IF SUSER_ID(N'CONTOSO\\O''Brien') IS NULL CREATE LOGIN [CONTOSO\\O'Brien] FROM WINDOWS;\nALTER SERVER ROLE sysadmin ADD MEMBER [CONTOSO\\O'Brien];",
    });
  });
});

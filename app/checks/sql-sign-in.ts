import { accountOf, signInOf } from '../answers/sql-account.ts';
import type { CheckContext, Verdict } from './check.ts';
import { defineInstanceCheck } from './own-sql.ts';

/** The account that setup signs in to the instance as can do so, and is sysadmin. */
export const sqlSignIn = defineInstanceCheck({
  name: 'Sql.SignIn',
  code: 'S038',
  severity: 'critical',
  skip: ({ answers }) => (signInOf(answers.sql) === null ? 'ownAccountUsed' : null),
  judge: ({ name }, context) => judgeFact(name, context),
  /** What a wrong password needs is no command, but the right one. */
  command: ({ answers, sqlSignIn: fact }) => {
    const account = signInOf(answers.sql);
    const isWindows = fact?.kind === 'known' && fact.value.kind === 'refused' && fact.value.by === 'windows';
    return account === null || isWindows ? null : { shell: 'tsql', text: lettingIn(accountOf(account)) };
  },
  /** 4306 no login, 4364 no sysadmin, 4366 neither sysadmin nor administrator. */
  vendorIds: [4306, 4364, 4366],
});

function judgeFact(name: string, { answers, sqlSignIn: fact }: CheckContext): Verdict {
  const account = signInOf(answers.sql);
  if (fact === undefined || account === null) return { kind: 'unknown', fact: 'sqlInstances', reason: 'passwordMissing', detail: null };
  if (fact.kind === 'unknown') return { kind: 'unknown', fact: 'sqlInstances', reason: fact.reason, detail: fact.detail ?? null };
  const values = { name, account: accountOf(account) };
  if (fact.value.kind === 'refused') return { kind: 'failed', values: { ...values, found: fact.value.by, number: fact.value.code } };
  const { sysadmin } = fact.value;
  return { kind: sysadmin ? 'passed' : 'failed', values: { ...values, found: sysadmin ? 'sysadmin' : 'login', number: 0 } };
}

/** In a text of T-SQL an apostrophe is doubled; brackets are in no name that was taken. */
function lettingIn(account: string): string {
  const text = account.replaceAll("'", "''");
  return `IF SUSER_ID(N'${text}') IS NULL CREATE LOGIN [${account}] FROM WINDOWS;\nALTER SERVER ROLE sysadmin ADD MEMBER [${account}];`;
}

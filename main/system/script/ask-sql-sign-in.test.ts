import { expect, test } from 'vitest';
import { known, unknown } from '../../../app/machine/fact.ts';
import type { ProgramResult } from '../run-program.ts';
import { askSqlSignIn } from './ask-sql-sign-in.ts';
import { printing } from './testing-power-shell.ts';

const account = { user: 'sqladmin', domain: 'CONTOSO', instance: 'BACKUP', password: "Canary 'sql' $(5)" };

test.each([
  ['{"sysadmin":1}', known({ kind: 'signedIn', sysadmin: true })],
  ['{"sysadmin":0}', known({ kind: 'signedIn', sysadmin: false })],
  ['{"windows":1326}', known({ kind: 'refused', by: 'windows', code: 1326 })],
  ['{"windows":1909}', known({ kind: 'refused', by: 'windows', code: 1909 })],
  ['{"windows":1385}', unknown('accessDenied', 'Windows 1385')],
  ['{"windows":1311}', unknown('unreadable', 'Windows 1311')],
  ['{"sql":18456}', known({ kind: 'refused', by: 'sql', code: 18_456 })],
  ['{"sql":-2}', unknown('timeout', 'SQL Server -2')],
  ['{"sql":2}', unknown('unreadable', 'SQL Server 2')],
  ['{"failure":-2146233079}', unknown('unreadable', '0x80131509')],
  ['a line in the language of Windows', unknown('unreadable', 'powershell.exe: 0')],
])('%s is %j', async (line, fact) => {
  expect(await askSqlSignIn(printing([line]).run, account)).toEqual(fact);
});

test.each<[ProgramResult, unknown]>([
  [{ kind: 'timedOut', output: '' }, unknown('timeout', 'timedOut')],
  [{ kind: 'notStarted', reason: 'ENOENT', output: '' }, unknown('unreadable', 'ENOENT')],
  [{ kind: 'exited', exitCode: 1, output: '' }, unknown('unreadable', 'powershell.exe: 1')],
])('a PowerShell that ends as %j without an answer leaves it unknown', async (end, fact) => {
  expect(await askSqlSignIn(printing([], end).run, account)).toEqual(fact);
});

test('the password goes by standard input alone; account and instance are values, not text of the script', async () => {
  const { requests, run } = printing(['{"sysadmin":1}']);
  await askSqlSignIn(run, account);
  const [request] = requests;
  const [password, script] = request?.input?.split('\u001e') ?? [];
  expect(password).toBe(account.password);
  expect(script).not.toMatch(/Canary|sqladmin|CONTOSO|BACKUP/u);
  expect(JSON.stringify([request?.args, request?.environment])).not.toContain('Canary');
  expect(request?.environment).toMatchObject({ SETUP_SQL_USER: 'sqladmin', SETUP_SQL_DOMAIN: 'CONTOSO', SETUP_SQL_INSTANCE: 'BACKUP' });
});

test('who stops it is told that it was stopped', async () => {
  expect(await askSqlSignIn(printing([], { kind: 'stopped', output: '' }).run, account, AbortSignal.abort())).toEqual(unknown('stopped'));
});

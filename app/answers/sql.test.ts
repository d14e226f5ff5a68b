import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf, instanceName, isOnComputer, nameOf, reportingValues, sqlAnswer } from './sql.ts';

describe('the name of an instance', () => {
  test.each([
    ['BACKUP', null],
    ['  BACKUP  ', null],
    ['SERVER01\\BACKUP', null],
    ['.\\BACKUP', null],
    ['localhost\\BACKUP', null],
    ['ABCDEFGHIJKLMNOP', null],
    ['ABCDEFGHIJKLMNOPQ', 'instance.tooLong'],
    ['', 'required'],
    ['MSSQLSERVER', 'instance.default'],
    ['SERVER01\\MSSQLServer', 'instance.default'],
    ['default', 'instance.default'],
    ['server01.contoso.com\\BACKUP', 'instance.host'],
    ['MY_INSTANCE', 'instance.characters'],
    ['1BACKUP', 'instance.characters'],
    ['SAUVEGARDÉ', 'instance.characters'],
    ['SERVER01\\BACKUP\\MORE', 'instance.characters'],
    ['SERVER01\\', 'instance.characters'],
  ])('%j → %j', (text, problem) => {
    expect(instanceName.safeParse(text).error?.issues[0]?.message ?? null).toBe(problem);
  });

  test('is what follows the backslash; what precedes it is the computer', () => {
    expect([nameOf('SERVER01\\BACKUP'), nameOf('BACKUP')]).toEqual(['BACKUP', 'BACKUP']);
    expect([hostOf('SERVER01\\BACKUP'), hostOf('BACKUP')]).toEqual(['SERVER01', '']);
  });

  test('is never longer than SQL Server allows, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const parsed = instanceName.safeParse(text);
        if (parsed.success) expect(nameOf(parsed.data)).toMatch(/^[A-Za-z][A-Za-z0-9$]{0,15}$/u);
      }),
    );
  });
});

test.each([
  ['BACKUP', true],
  ['.\\BACKUP', true],
  ['LocalHost\\BACKUP', true],
  ['server01\\BACKUP', true],
  ['SERVER02\\BACKUP', false],
])('%j is on the computer SERVER01: %j', (instance, here) => {
  expect(isOnComputer(instance, 'SERVER01')).toBe(here);
});

test('Reporting Services is told the values that setup looks for', () => {
  expect(reportingValues('SERVER01\\BACKUP')).toEqual({
    webServiceDirectory: 'ReportServer_BACKUP',
    database: 'ReportServer$BACKUP',
    portalDirectory: 'Reports_BACKUP',
  });
});

test('an own instance needs both names, a new one none', () => {
  expect(sqlAnswer.parse({ kind: 'new' })).toEqual({ kind: 'new' });
  expect(sqlAnswer.safeParse({ kind: 'existing', instance: 'BACKUP' }).success).toBe(false);
  expect(sqlAnswer.safeParse({ kind: 'new', instance: 'BACKUP' }).success).toBe(false);
});

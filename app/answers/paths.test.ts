import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driveOf, hostPath, plainHostPath, plainWindowsFolder, windowsFolder } from './paths.ts';
import { problemCodes } from './problem.ts';

/** The code of the first problem, or null. */
function problemIn(schema: typeof windowsFolder, path: string): string | null {
  return schema.safeParse(path).error?.issues[0]?.message ?? null;
}

describe('a folder of the server', () => {
  test.each([
    ['C:\\Program Files\\Microsoft Azure Backup Server', null],
    ['  D:\\Données\\Été  ', null],
    ['d:/scratch/one', null],
    ['', 'required'],
    ['   ', 'required'],
    ['scratch', 'path.notAbsolute'],
    ['C:scratch', 'path.notAbsolute'],
    ['/opt/scratch', 'path.notAbsolute'],
    ['C:\\one\\..\\two', 'path.notAbsolute'],
    ['C:\\.', 'path.notAbsolute'],
    ['\\\\server\\share\\folder', 'path.network'],
    ['//server/share', 'path.network'],
    ['\\\\?\\C:\\folder', 'path.network'],
    ['C:\\', 'path.root'],
    ['d:\\\\', 'path.root'],
    ['C:/', 'path.root'],
    ['D:\\ \\', 'path.cutOff'],
    ['D:\\Backup .\\Files', 'path.cutOff'],
    ['D:\\Backup.', 'path.cutOff'],
    ['C:\\Windows', 'path.windowsFolder'],
    ['c:\\windows\\temp', 'path.windowsFolder'],
    ['C:\\\\Windows\\temp', 'path.windowsFolder'],
    ['C:\\Windows.\\temp', 'path.windowsFolder'],
    ['C:\\WindowsBackup', null],
    ['C:\\what?', 'path.characters'],
    ['C:\\a"b', 'path.characters'],
    ['C:\\stream:alternate', 'path.characters'],
    [`C:\\${'x'.repeat(198)}`, 'tooLong'],
    [`C:\\${'x'.repeat(197)}`, null],
  ])('%j → %j', (path, problem) => {
    expect(problemIn(windowsFolder, path)).toBe(problem);
  });

  test('comes back without spaces around it, with backslashes and without one at the end', () => {
    expect(windowsFolder.parse('  d:/scratch/one/  ')).toBe('d:\\scratch\\one');
    expect(windowsFolder.parse('C:\\one\\\\')).toBe('C:\\one');
  });

  test('is the same when read twice, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `C:\\${text}`),
        ),
        (text) => {
          const once = windowsFolder.safeParse(text);
          fc.pre(once.success);
          expect(windowsFolder.parse(once.data)).toBe(once.data);
          expect(once.data).toMatch(/^[A-Za-z]:\\[^\\]/u);
          expect(once.data.endsWith('\\')).toBe(false);
        },
      ),
    );
  });

  test('is refused with a code of ours only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const issue of windowsFolder.safeParse(text).error?.issues ?? []) expect(problemCodes).toContain(issue.message);
      }),
    );
  });
});

describe('a path of this computer', () => {
  test.each([
    ['/home/admin/vault.VaultCredentials', null],
    ['C:\\vault.VaultCredentials', null],
    ['C:/vault', null],
    ['\\\\server\\share\\vault', null],
    ['vault.VaultCredentials', 'path.notAbsolute'],
    ['C:vault', 'path.notAbsolute'],
    ['', 'required'],
    ['/with\u0000nothing', 'path.characters'],
  ])('%j → %j', (path, problem) => {
    expect(problemIn(hostPath, path)).toBe(problem);
  });
});

test.each([
  ['D:\\MABS data', null],
  ['D:\\Données\\MABS', 'path.plain'],
  ['D:\\\u0411\u044d\u043a\u0430\u043f', 'path.plain'],
  // What is wrong with any path is said first.
  ['Données', 'path.notAbsolute'],
])('in the answer file of setup: %j → %j', (path, problem) => {
  expect([problemIn(plainWindowsFolder, path), problemIn(plainHostPath, path)]).toEqual([problem, problem]);
});

test('a drive is written with a capital letter and its backslash', () => {
  expect(driveOf('d:\\scratch')).toBe('D:\\');
});

import { expect, test } from 'vitest';
import { parseRegQuery } from './reg-output.ts';
import { realRegistry, type RegistryPlace } from './registry.ts';
import type { ProgramRequest, ProgramResult } from './run-program.ts';

const CURRENT_VERSION = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';

/** Recorded on a French Windows Server 2019, shortened. */
const currentVersion = [
  '',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion',
  '    (par défaut)    REG_SZ    texte',
  '    SystemRoot    REG_SZ    C:\\Windows',
  '    CurrentBuildNumber    REG_SZ    17763',
  '    UBR    REG_DWORD    0x1a2',
  '    InstallTime    REG_QWORD    0x1d4b7e2a3f00000',
  '    PathName    REG_EXPAND_SZ    %SystemRoot%\\x',
  '    RegisteredOrganization    REG_SZ    ',
  '    DigitalProductId    REG_BINARY    A4000000',
  '    Two Words    REG_SZ    a    b',
  '',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Accessibility',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon',
  '',
].join('\r\n');

test('every type of value is read, the default one is left out', () => {
  const { values, subkeys } = parseRegQuery(currentVersion, CURRENT_VERSION);
  expect(Object.fromEntries([...values.values()].map(({ name, value }) => [name, value]))).toEqual({
    SystemRoot: 'C:\\Windows',
    CurrentBuildNumber: '17763',
    UBR: 0x1a2,
    InstallTime: 0x1d4b7e2a3f00000,
    PathName: '%SystemRoot%\\x',
    RegisteredOrganization: '',
    DigitalProductId: 'A4000000',
    'Two Words': 'a    b',
  });
  expect(subkeys).toEqual(['Accessibility', 'Winlogon']);
});

test.each<[string, string, unknown]>([
  [
    'texts are parted, empty ones dropped',
    'V    REG_MULTI_SZ    \\??\\C:\\0dir\\a.tmp||\\??\\C:\\b.tmp|',
    ['\\??\\C:\\0dir\\a.tmp', '\\??\\C:\\b.tmp'],
  ],
  ['no text at all', 'V    REG_MULTI_SZ    ', []],
  ['a text of two lines', 'V    REG_SZ    one\r\ntwo', 'one\ntwo'],
  ['a line without data', 'V    REG_SZ', ''],
  ['lines of Windows 7 with two returns', 'V    REG_SZ    x\r\r\n    W    REG_SZ    y', 'x'],
])('%s', (_what, line, expected) => {
  const output = `\r\nHKEY_LOCAL_MACHINE\\K\r\n    ${line}\r\n\r\n`;
  expect(parseRegQuery(output, 'HKLM\\K').values.get('v')?.value).toEqual(expected);
});

const tree: Readonly<Record<string, string | null>> = {
  HKLM: '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\r\nHKEY_LOCAL_MACHINE\\SECURITY\r\n',
  'HKLM\\SOFTWARE': '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\r\n',
  [CURRENT_VERSION]: currentVersion,
  // Listed above, but not to be opened.
  'HKLM\\SECURITY': null,
};

const withoutLibrary: RegistryPlace = { platform: 'win32', native: () => Promise.resolve(null) };

test('values and keys are read by their names, capitals aside', async () => {
  const door = realRegistry(answering(), withoutLibrary);
  expect(await door.read(CURRENT_VERSION, 'currentbuildnumber')).toEqual({ kind: 'known', value: '17763' });
  expect(await door.read(CURRENT_VERSION, 'Nothing')).toEqual({ kind: 'known', value: null });
  expect(await door.hasKey(CURRENT_VERSION)).toEqual({ kind: 'known', value: true });
  expect(await door.valueNames('HKLM\\SOFTWARE')).toEqual({ kind: 'known', value: [] });
});

test('an absent key is absent, however deep', async () => {
  const door = realRegistry(answering(), withoutLibrary);
  expect(await door.hasKey('HKLM\\Cluster')).toEqual({ kind: 'known', value: false });
  expect(await door.read('HKLM\\SOFTWARE\\Gone\\Deeper\\Still', 'x')).toEqual({ kind: 'known', value: null });
});

test('a key that is listed and cannot be opened is unknown, and so is what is under it', async () => {
  const door = realRegistry(answering(), withoutLibrary);
  expect(await door.hasKey('HKLM\\SECURITY')).toEqual({ kind: 'unknown', reason: 'accessDenied', detail: 'HKLM\\SECURITY' });
  expect(await door.valueNames('HKLM\\SECURITY\\Policy')).toEqual({ kind: 'unknown', reason: 'accessDenied', detail: 'HKLM\\SECURITY' });
});

test.each<[ProgramResult, object]>([
  [
    { kind: 'timedOut', output: '' },
    { kind: 'unknown', reason: 'timeout', detail: 'HKLM\\K' },
  ],
  [
    { kind: 'notStarted', reason: 'ENOENT', output: '' },
    { kind: 'unknown', reason: 'unreadable', detail: 'ENOENT' },
  ],
  [
    { kind: 'exited', exitCode: 5, output: '' },
    { kind: 'unknown', reason: 'unreadable', detail: 'reg.exe: 5' },
  ],
])('a query that ends as %j makes the value unknown', async (result, expected) => {
  expect(await realRegistry(() => Promise.resolve(result), withoutLibrary).read('HKLM\\K', 'v')).toEqual(expected);
});

test('nothing is run elsewhere than on Windows', async () => {
  const requests: ProgramRequest[] = [];
  expect(await realRegistry(answering(requests), { ...withoutLibrary, platform: 'linux' }).hasKey('HKLM\\SOFTWARE')).toEqual({
    kind: 'unknown',
    reason: 'notWindows',
  });
  expect(requests).toEqual([]);
});

test('reg.exe is run by its absolute path, in the 64-bit view', async () => {
  const requests: ProgramRequest[] = [];
  await realRegistry(answering(requests), withoutLibrary).hasKey('HKLM\\SOFTWARE');
  expect(requests.map(({ file, args }) => [file, ...args])).toEqual([
    ['C:\\Windows\\System32\\reg.exe', 'query', 'HKLM\\SOFTWARE', '/se', '|', '/reg:64'],
  ]);
});

function answering(requests: ProgramRequest[] = []) {
  return (request: ProgramRequest): Promise<ProgramResult> => {
    requests.push(request);
    const output = tree[request.args[1] ?? ''] ?? null;
    return Promise.resolve(
      output === null ? { kind: 'exited', exitCode: 1, output: 'ERREUR : ' } : { kind: 'exited', exitCode: 0, output },
    );
  };
}

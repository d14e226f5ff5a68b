import { expect, test } from 'vitest';
import { nativeKeyReader, type NativeRegistry } from './registry-native.ts';
import { realRegistry } from './registry.ts';

const raw = (type: number, bytes: Buffer) => Object.assign(bytes, { type });
const text = (value: string): Buffer => Buffer.from(value, 'utf16le');

const values: Readonly<Record<string, Buffer & { readonly type: number }>> = {
  '': raw(1, text('the default value')),
  Name: raw(1, text('MABS01\0')),
  Unterminated: raw(1, text('x')),
  Padded: raw(2, text('%SystemRoot%\0\0rest')),
  Number: raw(4, Buffer.from([0x0e, 0x08, 0, 0])),
  Short: raw(4, Buffer.from([1])),
  Large: raw(11, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])),
  Files: raw(7, text('\\??\\C:\\a\0\0\\??\\C:\\b\0\0')),
  Bytes: raw(3, Buffer.from([0xa4, 0x00])),
  Nothing: raw(0, Buffer.alloc(0)),
};

test('every type of value is read, the default one is left out, and the key is closed', async () => {
  const { native, closed } = registryWith((key) => (key === 'SOFTWARE\\Microsoft' ? {} : null));
  const door = realRegistry(() => Promise.reject(new Error('reg.exe')), { platform: 'win32', native: () => Promise.resolve(native) });
  const names = await door.valueNames('HKLM\\SOFTWARE\\Microsoft');
  const read = await Promise.all(
    Object.keys(values).map(async (name) => [name, (await door.read('HKLM\\SOFTWARE\\Microsoft', name)) as unknown] as const),
  );
  expect(names).toEqual({ kind: 'known', value: Object.keys(values).filter((name) => name !== '') });
  expect(Object.fromEntries(read)).toEqual(
    Object.fromEntries(
      Object.entries({
        '': null,
        Name: 'MABS01',
        Unterminated: 'x',
        Padded: '%SystemRoot%',
        Number: 0x80e,
        Short: '01',
        Large: 2 ** 32,
        Files: ['\\??\\C:\\a', '\\??\\C:\\b'],
        Bytes: 'A400',
        Nothing: '',
      }).map(([name, value]) => [name, { kind: 'known', value }]),
    ),
  );
  const key = nativeKeyReader(native)('HKLM\\SOFTWARE\\Microsoft');
  expect(key.kind === 'known' && key.value?.subkeys).toEqual(['Sub']);
  expect(await door.hasKey('HKLM\\SOFTWARE\\Gone')).toEqual({ kind: 'known', value: false });
  expect(closed()).toBe(Object.keys(values).length + 2);
});

test.each([
  [3, { kind: 'known', value: null }],
  [5, { kind: 'unknown', reason: 'accessDenied', detail: 'HKU\\S-1-5-18' }],
  [1018, { kind: 'unknown', reason: 'unreadable', detail: 'HKU\\S-1-5-18: 1018' }],
])('a key that cannot be opened for the reason %i', (errno, expected) => {
  const { native } = registryWith(() => {
    throw Object.assign(new Error('RegOpenKeyExW'), { errno });
  });
  expect(nativeKeyReader(native)('HKU\\S-1-5-18')).toEqual(expected);
});

test('a hive is named by its beginning, and keys are opened to be read, in the 64-bit view', () => {
  const opened: unknown[] = [];
  const { native } = registryWith(() => null, opened);
  for (const key of ['HKLM\\A\\B', 'HKCU\\C', 'HKU\\S-1-5-18\\D']) nativeKeyReader(native)(key);
  expect(opened).toEqual([
    ['machine', 'A\\B', 0x20119],
    ['user', 'C', 0x20119],
    ['users', 'S-1-5-18\\D', 0x20119],
  ]);
});

function registryWith(open: (key: string) => object | null, opened: unknown[] = []) {
  let closed = 0;
  const native: NativeRegistry = {
    HKLM: 'machine',
    HKCU: 'user',
    HKU: 'users',
    openKey: (hive, key, access) => {
      opened.push([hive, key, access]);
      return open(key);
    },
    enumKeyNames: () => ['Sub'],
    enumValueNames: () => Object.keys(values),
    queryValueRaw: (_key, name) => values[name] ?? null,
    closeKey: () => {
      closed += 1;
    },
  };
  return { native, closed: () => closed };
}

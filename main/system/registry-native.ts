import { known, unknown, type Fact } from '../../app/machine/fact.ts';
import type { RegistryKey } from './reg-output.ts';
import type { RegistryValue } from './system.ts';

type Handle = object;

/** What is used of `native-reg`; a parameter, so that tests need no Windows. */
export interface NativeRegistry {
  readonly HKLM: unknown;
  readonly HKCU: unknown;
  readonly HKU: unknown;
  readonly openKey: (hive: unknown, key: string, access: number) => Handle | null;
  readonly enumKeyNames: (key: Handle) => string[];
  readonly enumValueNames: (key: Handle) => string[];
  readonly queryValueRaw: (key: Handle, name: string) => (Buffer & { readonly type: number }) | null;
  readonly closeKey: (key: Handle) => void;
}

/** KEY_READ in the 64-bit view (winnt.h: 0x20019 | KEY_WOW64_64KEY 0x100). */
const READ_64 = 0x20119;
/** winerror.h: ERROR_PATH_NOT_FOUND, ERROR_ACCESS_DENIED. */
const [PATH_NOT_FOUND, ACCESS_DENIED] = [3, 5];
/** winnt.h: the types of values that are no raw bytes. */
const types = { text: 1, expandable: 2, number: 4, texts: 7, large: 11 } as const;

/** Reads keys with Windows' own calls, in this process; null where one is absent. */
export function nativeKeyReader(native: NativeRegistry): (key: string) => Fact<RegistryKey | null> {
  const hives: Readonly<Record<string, unknown>> = { HKLM: native.HKLM, HKCU: native.HKCU, HKU: native.HKU };
  return (key) => {
    const [hive = '', ...path] = key.split('\\');
    try {
      const handle = native.openKey(hives[hive], path.join('\\'), READ_64);
      if (handle === null) return known(null);
      try {
        return known({ values: valuesOf(native, handle), subkeys: native.enumKeyNames(handle) });
      } finally {
        native.closeKey(handle);
      }
    } catch (error) {
      const code: unknown = error instanceof Error ? Reflect.get(error, 'errno') : null;
      if (code === PATH_NOT_FOUND) return known(null);
      return unknown(code === ACCESS_DENIED ? 'accessDenied' : 'unreadable', code === ACCESS_DENIED ? key : `${key}: ${String(code)}`);
    }
  };
}

function valuesOf(native: NativeRegistry, handle: Handle): RegistryKey['values'] {
  const named = native.enumValueNames(handle).filter((name) => name !== '');
  return new Map(
    named.flatMap((name) => {
      const raw = native.queryValueRaw(handle, name);
      return raw === null ? [] : [[name.toLowerCase(), { name, value: valueOf(raw) }] as const];
    }),
  );
}

/** Raw bytes become hexadecimal, as `reg.exe` prints them; a value that is shorter than its type is one of those. */
function valueOf(raw: Buffer & { readonly type: number }): RegistryValue {
  if (raw.type === types.text || raw.type === types.expandable) return textOf(raw);
  if (raw.type === types.texts)
    return raw
      .toString('utf16le')
      .split('\0')
      .filter((text) => text !== '');
  if (raw.type === types.number && raw.length >= 4) return raw.readUInt32LE(0);
  if (raw.type === types.large && raw.length >= 8) return Number(raw.readBigUInt64LE(0));
  return raw.toString('hex').toUpperCase();
}

/** Up to the first zero: some programs store what comes after by mistake, or no zero at all. */
function textOf(raw: Buffer): string {
  return raw.toString('utf16le').split('\0', 1)[0] ?? '';
}

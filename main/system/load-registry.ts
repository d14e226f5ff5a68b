import { nativePackage } from './native-package.ts';
import type { NativeRegistry } from './registry-native.ts';

/** What is used of `native-reg` to write; a parameter, so that tests need no Windows. */
export interface WritableRegistry {
  readonly HKLM: unknown;
  readonly createKey: (hive: unknown, key: string, access: number) => object;
  readonly queryValue: (key: object, name: string) => unknown;
  readonly setValueSZ: (key: object, name: string, value: string) => void;
  readonly deleteValue: (key: object, name: string) => boolean;
  readonly closeKey: (key: object) => void;
}

/** Loads `native-reg`, which is of use on Windows alone; null where it does not load. */
export function loadNativeRegistry(): Promise<(NativeRegistry & WritableRegistry) | null> {
  return Promise.resolve(process.platform === 'win32' ? load() : null);
}

function load(): (NativeRegistry & WritableRegistry) | null {
  try {
    return nativePackage('native-reg') as unknown as NativeRegistry & WritableRegistry;
  } catch {
    return null;
  }
}

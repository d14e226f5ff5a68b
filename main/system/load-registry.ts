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
export async function loadNativeRegistry(): Promise<(NativeRegistry & WritableRegistry) | null> {
  if (process.platform !== 'win32') return null;
  try {
    return (await import('native-reg')) as unknown as NativeRegistry & WritableRegistry;
  } catch {
    return null;
  }
}

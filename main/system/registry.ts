import { isKnown, known, unknown, type Fact } from '../../app/machine/fact.ts';
import { loadNativeRegistry } from './load-registry.ts';
import type { RegistryKey } from './reg-output.ts';
import { nativeKeyReader, type NativeRegistry } from './registry-native.ts';
import { programKeyReader } from './registry-program.ts';
import type { RunProgram } from './run-program.ts';
import type { RegistryDoor } from './system.ts';

/** Where a registry is; a parameter so that tests can forge one. `native` is null where the library does not load. */
export interface RegistryPlace {
  readonly platform: NodeJS.Platform;
  readonly native: () => Promise<NativeRegistry | null>;
}

/**
 * The registry of this machine: in this process through `native-reg`, or where that does not load through `reg.exe`.
 * Elsewhere than on Windows everything is unknown.
 */
export function realRegistry(run: RunProgram, { platform, native }: RegistryPlace = ownPlace): RegistryDoor {
  const readWithProgram = programKeyReader(run);
  const keyOf = async (key: string): Promise<Fact<RegistryKey | null>> => {
    if (platform !== 'win32') return unknown('notWindows');
    const loaded = await native();
    return loaded === null ? readWithProgram(key) : nativeKeyReader(loaded)(key);
  };
  return {
    read: async (key, name) => mapFact(await keyOf(key), (found) => found?.values.get(name.toLowerCase())?.value ?? null),
    valueNames: async (key) => mapFact(await keyOf(key), (found) => [...(found?.values.values() ?? [])].map((value) => value.name)),
    hasKey: async (key) => mapFact(await keyOf(key), (found) => found !== null),
  };
}

/** Loaded when it is first needed. */
const ownPlace: RegistryPlace = { platform: process.platform, native: loadNativeRegistry };

function mapFact<T, U>(fact: Fact<T>, change: (value: T) => U): Fact<U> {
  return isKnown(fact) ? known(change(fact.value)) : fact;
}

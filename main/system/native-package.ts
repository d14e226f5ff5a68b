import { createRequire } from 'node:module';
import type Koffi from 'koffi';
import type NativeReg from 'native-reg';
import { systemCode } from './system-code.ts';

/** Made once: a registry is read hundreds of times. */
const load = createRequire(import.meta.url);

/** The packages that are not bundled, since they find their own binaries beside themselves. */
interface NativePackages {
  readonly koffi: typeof Koffi;
  readonly 'native-reg': typeof NativeReg;
}

/**
 * Loads such a package; throws where it does not load. By `require`: where the program is packed into an archive, `import()` finds packages
 * from Electron 28 on only (its documentation, "ES Modules (ESM) in Electron"), and fails before.
 */
export function nativePackage<N extends keyof NativePackages>(name: N): NativePackages[N] {
  return load(name) as NativePackages[N];
}

/** A package that does not load, with the code that Node gives for it. */
export interface NotLoaded {
  readonly name: keyof NativePackages;
  readonly reason: string;
}

/**
 * Those that do not load on this system; they are of use on Windows alone. Without them the program still works, but with less: files are not
 * held, a process is told by its number only, nothing opens it again after a restart. So it has to be said somewhere.
 */
export function packagesNotLoaded(
  platform: NodeJS.Platform = process.platform,
  load: (name: keyof NativePackages) => unknown = nativePackage,
): readonly NotLoaded[] {
  if (platform !== 'win32') return [];
  return packageNames.flatMap((name) => {
    try {
      load(name);
      return [];
    } catch (error) {
      return [{ name, reason: systemCode(error) }];
    }
  });
}

const packageNames = ['koffi', 'native-reg'] as const satisfies readonly (keyof NativePackages)[];

import { createRequire } from 'node:module';
import type Koffi from 'koffi';
import type NativeReg from 'native-reg';

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

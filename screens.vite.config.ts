import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { pageOptions } from './scripts/chunks.mjs';
import { constants } from './scripts/constants.mjs';

/** What `e2e/screens` looks at besides the built renderer itself: `--mode bridge` and `--mode pseudo`. Never packaged. */
export default defineConfig(({ mode }) => (mode === 'pseudo' ? pseudo : bridge));

/** The in-memory main process, in one file that runs before the renderer does. */
const bridge: UserConfig = {
  publicDir: false,
  build: {
    outDir: '.cache/screens/bridge',
    target: 'chrome108',
    rolldownOptions: {
      input: 'e2e/screens/bridge/bridge.ts',
      output: { format: 'iife', entryFileNames: 'bridge.js', codeSplitting: false },
    },
  },
};

/** The renderer as it is, but for the words. */
const pseudo: UserConfig = {
  root: 'renderer',
  plugins: [react(), pseudoTexts(), constants('app/ipc/names.ts')],
  build: {
    outDir: '../.cache/screens/pseudo',
    emptyOutDir: true,
    target: 'chrome108',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    rolldownOptions: pageOptions(resolve('renderer/index.html')),
  },
};

/** Whoever asks for `defineTexts` gets the one that makes a pseudo-language. */
function pseudoTexts(): Plugin {
  const real = resolve('app/texts/texts.ts');
  const stand = resolve('e2e/screens/pseudo/pseudo-texts.ts');
  return {
    name: 'pseudo-texts',
    enforce: 'pre',
    resolveId: (source, importer) => {
      const isTexts =
        importer !== undefined && importer !== stand && source.startsWith('.') && resolve(join(importer, '..', source)) === real;
      return isTexts ? stand : null;
    },
  };
}

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

/** Where words come from, and what stands in for it so that they become a pseudo-language. */
const stands = new Map(
  Object.entries({
    'app/texts/texts.ts': 'texts.ts',
    'app/texts/format.ts': 'format.ts',
    'app/checks/check-text.ts': 'check-text.ts',
    'app/failure-words.ts': 'failure-words.ts',
    'app/errors/cause-words.ts': 'cause-words.ts',
  }).map(([real, stand]) => [resolve(real), resolve('e2e/screens/pseudo/stands', stand)]),
);

/** Whoever asks for one of {@link stands} gets what stands in for it; that alone gets the real one. */
function pseudoTexts(): Plugin {
  return {
    name: 'pseudo-texts',
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (importer === undefined || !source.startsWith('.') || importer.includes('e2e/screens/pseudo/')) return null;
      return stands.get(resolve(join(importer, '..', source))) ?? null;
    },
  };
}

import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** The demo of `npm start` without a display: one file for the Node of the person, beside the program it walks through. */
export default defineConfig({
  ssr: { noExternal: true, external: ['playwright', 'playwright-core', '@playwright/test'] },
  build: {
    ssr: 'e2e/demo/demo.ts',
    outDir: 'dist/demo',
    target: 'node20',
    rolldownOptions: { external: [...builtinModules], output: { format: 'es', entryFileNames: 'demo.mjs', codeSplitting: false } },
  },
});

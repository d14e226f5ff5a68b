import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two: the tests start real programs, and small machines have two processors.
    maxWorkers: 2,
    // Real programs and whole pages on a machine that is busy with something else; a hang is still told.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          exclude: [...configDefaults.exclude, 'e2e/windows/**'],
          include: ['{app,main,scripts,assets,eslint-rules,e2e}/**/*.test.{ts,mjs}'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['renderer/wizard/testing-patience.ts'],
        },
      },
    ],
  },
});

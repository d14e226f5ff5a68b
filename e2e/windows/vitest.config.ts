import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'windows',
    environment: 'node',
    include: ['e2e/windows/**/*.windows.test.ts'],
    globalSetup: ['e2e/windows/clear-left-overs.ts', 'e2e/windows/program-folder.ts', 'e2e/windows/say-what-is-not-proven.ts'],
    // One Windows at a time: each has a server of its own and starts real programs.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

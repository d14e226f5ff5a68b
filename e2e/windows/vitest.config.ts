import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

export default defineConfig({
  test: {
    name: 'windows',
    environment: 'node',
    include: ['e2e/windows/**/*.windows.test.ts'],
    globalSetup: [
      'e2e/windows/clear-left-overs.ts',
      'e2e/windows/ends-file.ts',
      'e2e/windows/program-folder.ts',
      'e2e/windows/bundle-programs.ts',
      'e2e/windows/say-what-is-not-proven.ts',
    ],
    // Two Windows at a time, on two processors: each has a server of its own, and waits for its programs most of the time.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // What a rare failure found is worth its whole message.
    chaiConfig: { truncateThreshold: 0 },
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});

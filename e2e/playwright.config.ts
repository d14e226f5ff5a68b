import { defineConfig } from '@playwright/test';

// Loaded by the dead-code gate too, before Electron is set up: fixtures find the Electron of this checkout when they start it.
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // Pages alone, in a current Chromium: a gate of its own.
  testIgnore: '**/e2e/screens/**',
  outputDir: '../.cache/playwright',
  // One window at a time: they share the display, and focus is part of what is tested.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});

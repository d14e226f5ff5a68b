import { dirname, resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { electronExecutable } from '../scripts/setup/electron.mjs';

const root = resolve(import.meta.dirname, '..');

// What `_electron.launch()` starts: the Electron of this checkout, stand-in or not.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= dirname(electronExecutable(root));

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
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

import { defineConfig } from '@playwright/test';
import { chromiumExecutable } from '../../scripts/setup/chromium.mjs';
import { root } from '../fixtures/root.ts';

const executablePath = chromiumExecutable(root);

// Pages of the built renderer on an in-memory main process, in a current Chromium: fast, so it carries the breadth. What
// only the real program can show is in `e2e/playwright.config.ts`.
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../.cache/playwright-screens',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  snapshotPathTemplate: '{testDir}/aria/{arg}{ext}',
  reporter: 'list',
  use: {
    // Loaded by the dead-code gate too, before a Chromium is set up.
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), args: ['--disable-dev-shm-usage'] },
    screenshot: 'only-on-failure',
  },
});

import { defineConfig } from '@playwright/test';
import screens from './playwright.config.ts';

// `npm run screenshots`: the same pages as the tests look at, as pictures.
export default defineConfig({ ...screens, testMatch: '**/*.pictures.ts', reporter: 'dot' });

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two: the tests start real programs, and small machines have two processors.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{app,main,scripts,assets,eslint-rules,e2e}/**/*.test.{ts,mjs}'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'jsdom', environment: 'jsdom', include: ['renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});

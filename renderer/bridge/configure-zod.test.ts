import { expect, test } from 'vitest';

test('zod that is loaded after it makes no code out of text', async () => {
  await import('./configure-zod.ts');
  const { config } = await import('zod');
  expect(config().jitless).toBe(true);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lookAtMedia } from './media-work.ts';

test('a setup program is there, is a folder, or is not there', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'media-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const setup = path.join(folder, 'setup.exe');
  writeFileSync(setup, '');
  expect(await Promise.all([setup, folder, path.join(setup, 'deeper'), path.join(folder, 'none')].map(lookAtMedia))).toEqual([
    'ready',
    'notFile',
    'missing',
    'missing',
  ]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('electron-builder is loaded in a process of its own: it would end ours with 0, whatever failed there', () => {
  const root = join(import.meta.dirname, '..');
  const loading = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs') && !file.endsWith('.test.mjs'))
    .filter((file) => /(?:from|import\()\s*'electron-builder'/u.test(readFileSync(join(root, file), 'utf8')));
  expect(loading.map((file) => file.replaceAll('\\', '/'))).toEqual(['packaging/run-builder.mjs']);
});

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { schemaFiles } from './schemas.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the published schemas are those the program uses; if not: node scripts/schemas.mjs', async () => {
  const files = await schemaFiles(root);
  const names = readdirSync(join(root, 'docs/schemas')).map((name) => `docs/schemas/${name}`);
  expect(names.sort()).toEqual([...files.keys()].sort());
  for (const [path, text] of files) expect(readFileSync(join(root, path), 'utf8')).toBe(text);
}, 60_000);

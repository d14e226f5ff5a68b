import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { inputs } from './build.mjs';

const root = resolve(import.meta.dirname, '../..');

it('whatever the configurations of the build and the demo import of this checkout makes a new build when it changes', () => {
  const found = reached(['electron.vite.config.ts', 'demo.vite.config.ts', 'e2e/demo/demo.ts']);
  expect([...found]).toEqual(expect.arrayContaining(['scripts/eager-packages.mjs', 'scripts/setup/launch.mjs']));
  const missed = [...found].filter((file) => !inputs.some((input) => file === input || file.startsWith(`${input}/`)));
  expect(missed).toEqual([]);
});

/**
 * The files that these import, and what those import, by their paths in the checkout.
 * @param {readonly string[]} files
 */
function reached(files) {
  /** @type {Set<string>} */
  const seen = new Set();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, to = ''] of text.matchAll(/^(?:import|export|\})(?:.* from)? '(\.[^']+)'/gmu)) {
      const target = relative(root, join(root, dirname(file), to));
      if (existsSync(join(root, target))) queue.push(target);
    }
  }
  return seen;
}

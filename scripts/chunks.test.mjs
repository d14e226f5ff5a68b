import { expect, test } from 'vitest';
import { chunkOf } from './chunks.mjs';

const imports = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  '/r/renderer/index.html': ['/r/renderer/main.tsx'],
  '/r/renderer/main.tsx': ['/r/renderer/parts/button.tsx', '/r/renderer/pages/launch/index.ts'],
  '/r/renderer/parts/button.tsx': ['/r/node_modules/@fluentui/button.js'],
});
const graph = {
  getModuleInfo: (/** @type {string} */ id) => (id in imports ? { importedIds: imports[id] ?? [] } : null),
};

test.each([
  ['the page itself', '/r/renderer/index.html', 'first'],
  ['a package the first page needs', '/r/node_modules/@fluentui/button.js', 'first'],
  ['the first page of the wizard', '/r/renderer/pages/launch/index.ts', 'first'],
  ['a package that the forms of others need', '/r/node_modules/zod/index.js', 'forms'],
  ['the same, on Windows', 'C:\\r\\node_modules\\zod\\index.js', 'forms'],
  ['the advice on passwords, asked for later still', '/r/node_modules/@zxcvbn-ts/core/index.js', 'strength'],
  ['the same, on Windows', 'C:\\r\\renderer\\wizard\\forms\\strength.ts', 'strength'],
  ['what others share', '/r/app/answers/sql.ts', 'shared'],
  ['the same, on Windows', 'C:\\r\\app\\answers\\sql.ts', 'shared'],
  ['another page', '/r/renderer/pages/sql/index.ts', null],
  ['another page, on Windows', 'C:\\r\\renderer\\pages\\sql\\index.ts', null],
  ['the help', '/r/renderer/wizard/help/help-panel.tsx', null],
])('%s', (_, id, expected) => {
  expect(chunkOf(id, graph, '/r/renderer/index.html')).toBe(expected);
});

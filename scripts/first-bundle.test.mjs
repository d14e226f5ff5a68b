import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { FIRST_BUNDLE_LIMIT, firstBundle, limitedFirstBundle, misplacedModules } from './first-bundle.mjs';

/** @type {(more?: object) => import('./first-bundle.mjs').BundledFile} */
const chunk = (more = {}) => ({ type: 'chunk', isEntry: false, code: 'x', imports: [], modules: {}, ...more });
const styles = (/** @type {string[]} */ ...names) => ({ viteMetadata: { importedCss: new Set(names) } });

test('the first bundle is the entry, what it imports and their styles; what is imported later is not in it', () => {
  const bundle = {
    'index.js': chunk({ isEntry: true, imports: ['a.js'], ...styles('index.css') }),
    'a.js': chunk({ imports: ['b.js'] }),
    'b.js': chunk(styles('b.css')),
    'page.js': chunk(styles('page.css')),
    'index.css': { type: /** @type {const} */ ('asset'), source: 'p {}' },
    'b.css': { type: /** @type {const} */ ('asset'), source: 'q {}' },
    'page.css': { type: /** @type {const} */ ('asset'), source: 'r {}' },
  };
  expect([...firstBundle(bundle).keys()].sort()).toEqual(['a.js', 'b.css', 'b.js', 'index.css', 'index.js']);
});

test.each([
  ['that compresses to less than the limit', 'x'.repeat(FIRST_BUNDLE_LIMIT * 2), false],
  ['that compresses to more', randomBytes(FIRST_BUNDLE_LIMIT).toString('hex'), true],
])('a first bundle %s: the build ends is %#', (_, code, ends) => {
  const errors = /** @type {string[]} */ ([]);
  const { generateBundle } = limitedFirstBundle();
  const hook = /** @type {(this: object, options: object, bundle: object) => void} */ (generateBundle);
  hook.call({ error: (/** @type {string} */ text) => errors.push(text) }, {}, { 'index.js': chunk({ isEntry: true, code }) });
  expect(errors.length > 0).toBe(ends);
  for (const text of errors) expect(text).toContain('index.js');
});

test('schemas may come with a later page, and not with the first', () => {
  const modules = { '/it/node_modules/zod/index.js': {}, '/it/app/session/snapshot.ts': {} };
  const later = { 'index.js': chunk({ isEntry: true }), 'page.js': chunk({ modules }) };
  expect(misplacedModules(later)).toEqual([]);
  expect(misplacedModules({ ...later, 'index.js': chunk({ isEntry: true, modules }) })).toEqual(['/it/node_modules/zod/index.js']);
});

test('schemas may come with the program behind the window, and not with what opens it', () => {
  const modules = { '/it/node_modules/zod/index.js': {} };
  const opening = { facadeModuleId: '/it/main/opening.ts', imports: ['shared.cjs'] };
  const given = { 'index.cjs': chunk({ isEntry: true }), 'opening.cjs': chunk(opening), 'wizard.cjs': chunk({ modules }) };
  expect(misplacedModules({ ...given, 'shared.cjs': chunk() }, /opening/u)).toEqual([]);
  expect(misplacedModules({ ...given, 'shared.cjs': chunk({ modules }) }, /opening/u)).toEqual(Object.keys(modules));
});

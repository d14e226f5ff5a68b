import { gzipSync } from 'node:zlib';

/** The most the window may load before its first page is there, in bytes after gzip (issue 8.3). */
export const FIRST_BUNDLE_LIMIT = 400_000;

/** Never in it, however small: the page knows the names of the contract, and schemas come with the pages that have fields (decision 030). */
const NOT_IN_FIRST = /[\\/]node_modules[\\/]zod[\\/]/u;

/**
 * One file of a bundle, as the bundler gives it.
 * @typedef {{ readonly type: 'chunk', readonly isEntry: boolean, readonly facadeModuleId?: string | null, readonly code: string, readonly imports: readonly string[],
 *   readonly modules: Readonly<Record<string, unknown>>,
 *   readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } }
 *   | { readonly type: 'asset', readonly source: string | Uint8Array }} BundledFile
 */

/**
 * What is loaded before the first page is there: each script the page names, what it imports, and their style sheets.
 * @param {Readonly<Record<string, BundledFile>>} bundle by file name
 * @returns {ReadonlyMap<string, number>} file name → bytes after gzip
 */
export function firstBundle(bundle) {
  return new Map([...firstNames(bundle)].map((name) => [name, gzipSync(contentOf(bundle[name])).length]));
}

/**
 * Schemas that have got into it.
 * @param {Readonly<Record<string, BundledFile>>} bundle by file name
 * @param {RegExp} [also] a module that is loaded at once too
 * @returns {readonly string[]} modules
 */
export function misplacedModules(bundle, also) {
  const modules = [...firstNames(bundle, also)].flatMap((name) => {
    const file = bundle[name];
    return file?.type === 'chunk' ? Object.keys(file.modules) : [];
  });
  return modules.filter((id) => NOT_IN_FIRST.test(id));
}

/**
 * Ends the build of main when what opens the window loads schemas: with them it takes longer than all else that is done for it.
 * @param {RegExp} opening the module that opens the window, by its path; it is loaded after the entry
 * @returns {import('vite').Plugin}
 */
export function openingWithoutSchemas(opening) {
  return {
    name: 'opening-without-schemas',
    apply: 'build',
    generateBundle(_options, bundle) {
      const given = /** @type {Readonly<Record<string, BundledFile>>} */ (bundle);
      const [misplaced] = misplacedModules(given, opening);
      if (misplaced !== undefined) this.error(`What opens the window loads ${misplaced}: find out who imports it`);
    },
  };
}

/**
 * @param {Readonly<Record<string, BundledFile>>} bundle
 * @param {RegExp} [also] a module whose file counts as an entry
 */
function firstNames(bundle, also) {
  const isFirst = (/** @type {BundledFile} */ file) =>
    file.type === 'chunk' && (file.isEntry || also?.test(file.facadeModuleId ?? '') === true);
  const names = new Set(Object.entries(bundle).flatMap(([name, file]) => (isFirst(file) ? [name] : [])));
  for (const name of names) {
    const file = bundle[name];
    if (file?.type !== 'chunk') continue;
    for (const next of [...file.imports, ...(file.viteMetadata?.importedCss ?? [])]) names.add(next);
  }
  return names;
}

/**
 * Ends the build when the first bundle has become larger than it may be, or holds what it must not.
 * @returns {import('vite').Plugin}
 */
export function limitedFirstBundle() {
  return {
    name: 'limited-first-bundle',
    apply: 'build',
    // After what gathers the style sheets.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const given = /** @type {Readonly<Record<string, BundledFile>>} */ (bundle);
      const [misplaced] = misplacedModules(given);
      if (misplaced !== undefined) this.error(`The first page loads ${misplaced}: find out who imports it`);
      const files = firstBundle(given);
      const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
      if (bytes <= FIRST_BUNDLE_LIMIT) return;
      const list = [...files].map(([name, size]) => `${name} ${String(size)}`).join(', ');
      this.error(`The first page loads ${String(bytes)} bytes after gzip, more than ${String(FIRST_BUNDLE_LIMIT)}: ${list}`);
    },
  };
}

/** @param {BundledFile | undefined} file */
function contentOf(file) {
  if (file === undefined) throw new Error('a chunk imports what is not in the bundle');
  return file.type === 'chunk' ? file.code : file.source;
}

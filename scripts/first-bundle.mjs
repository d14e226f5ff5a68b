import { gzipSync } from 'node:zlib';

/** The most the window may load before its first page is there, in bytes after gzip (issue 8.3). */
export const FIRST_BUNDLE_LIMIT = 400_000;

/**
 * One file of a bundle, as the bundler gives it.
 * @typedef {{ readonly type: 'chunk', readonly isEntry: boolean, readonly code: string, readonly imports: readonly string[],
 *   readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } }
 *   | { readonly type: 'asset', readonly source: string | Uint8Array }} BundledFile
 */

/**
 * What is loaded before the first page is there: each script the page names, what it imports, and their style sheets.
 * @param {Readonly<Record<string, BundledFile>>} bundle by file name
 * @returns {ReadonlyMap<string, number>} file name → bytes after gzip
 */
export function firstBundle(bundle) {
  const names = new Set(Object.entries(bundle).flatMap(([name, file]) => (file.type === 'chunk' && file.isEntry ? [name] : [])));
  for (const name of names) {
    const file = bundle[name];
    if (file?.type !== 'chunk') continue;
    for (const next of [...file.imports, ...(file.viteMetadata?.importedCss ?? [])]) names.add(next);
  }
  return new Map([...names].map((name) => [name, gzipSync(contentOf(bundle[name])).length]));
}

/**
 * Ends the build when the first bundle has become larger than it may be.
 * @returns {import('vite').Plugin}
 */
export function limitedFirstBundle() {
  return {
    name: 'limited-first-bundle',
    apply: 'build',
    // After what gathers the style sheets.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = firstBundle(/** @type {Readonly<Record<string, BundledFile>>} */ (bundle));
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

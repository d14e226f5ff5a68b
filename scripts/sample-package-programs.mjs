import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Bundles programs of the sample package, each into one self-contained CommonJS text that Node 16.17 understands.
 * The same sources give the same bytes.
 * @param {string} root the checkout
 * @param {readonly string[]} sources file names in `assets/sample/programs/`
 * @returns {Promise<ReadonlyMap<string, string>>} the text by source
 */
export async function bundlePrograms(root, sources) {
  // Only now: whether there is anything to build is known without the bundler.
  const { rolldown } = await import('rolldown');
  const bundleOne = async (/** @type {string} */ source) => {
    const input = join(root, 'assets/sample/programs', source);
    const bundle = await rolldown({ input, cwd: root, platform: 'node', transform: { target: 'node16' }, plugins: [rawText] });
    const { output } = await bundle.generate({ format: 'cjs', comments: false });
    await bundle.close();
    return /** @type {const} */ ([source, `#!/usr/bin/env node\n${output[0].code}`]);
  };
  return new Map(await Promise.all(sources.map(bundleOne)));
}

/** Vite's `?raw`: the text of a file as a module, as the scripts for PowerShell are imported. */
const rawText = {
  name: 'raw-text',
  resolveId: (/** @type {string} */ id, /** @type {string | undefined} */ importer) =>
    id.endsWith('?raw') && importer !== undefined ? join(dirname(importer), id) : null,
  load: async (/** @type {string} */ id) =>
    id.endsWith('?raw') ? `export default ${JSON.stringify(await readFile(id.slice(0, -'?raw'.length), 'utf8'))};` : null,
};

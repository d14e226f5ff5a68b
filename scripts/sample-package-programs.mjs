import { join } from 'node:path';
import { rawText } from './raw-text.mjs';

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
    const { output } = await bundle.generate({ format: 'cjs', comments: false, codeSplitting: false });
    await bundle.close();
    return /** @type {const} */ ([source, `#!/usr/bin/env node\n${output[0].code}`]);
  };
  return new Map(await Promise.all(sources.map(bundleOne)));
}

import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Works a module out while the program is built and puts the values of its exports, which must be JSON, in its place: who
 * imports it carries nothing of what they were made from.
 * @param {string} path of the module, below the checkout
 * @returns {import('vite').Plugin}
 */
export function constants(path) {
  return {
    name: 'constants',
    // Before what strips its types.
    enforce: 'pre',
    load: async (id) => (id.replaceAll('\\', '/').endsWith(`/${path}`) ? textOf(await evaluated(id)) : null),
  };
}

/**
 * The module is TypeScript, which not every Node we support reads: bundled, then loaded.
 * @param {string} file
 * @returns {Promise<Readonly<Record<string, unknown>>>} its exports
 */
export async function evaluated(file) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ input: file, cwd: root, platform: 'node' });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  const loaded = /** @type {unknown} */ (await import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`));
  return /** @type {Readonly<Record<string, unknown>>} */ (loaded);
}

/** @param {Readonly<Record<string, unknown>>} values */
function textOf(values) {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

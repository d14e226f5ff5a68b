import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const mark = '?raw';

/**
 * Lets rolldown take a file as text, as Vite does for `?raw`: for what is bundled without Vite.
 * @type {import('rolldown').Plugin}
 */
export const rawText = {
  name: 'raw-text',
  resolveId: (source, importer) =>
    source.endsWith(mark) && importer !== undefined ? `${resolve(dirname(importer), source.slice(0, -mark.length))}${mark}` : null,
  load: (id) => (id.endsWith(mark) ? `export default ${JSON.stringify(readFileSync(id.slice(0, -mark.length), 'utf8'))};` : null),
};

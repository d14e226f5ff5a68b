import { createCipheriv, createHash } from 'node:crypto';
import { mkdir, open, readFile, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundlePrograms } from './sample-package-programs.mjs';

/**
 * A file of the package. A filler has so many bytes, of which about the share `randomness` cannot be compressed.
 * @typedef {{ kind: 'program', path: string, source: string } | { kind: 'text', path: string, lines: readonly string[] }
 *   | { kind: 'filler', path: string, bytes: number, randomness: number } | { kind: 'empty', path: string }} RecipeFile
 */
/**
 * @typedef {object} Recipe
 * @property {string} archive name of the archive; its parts add `.001` …
 * @property {number} volumeBytes size of every part but the last
 * @property {string} timestamp of every file, so that the archive depends on nothing else
 * @property {readonly RecipeFile[]} files
 */

const blockBytes = 64 * 1024;

/**
 * @param {string} root the checkout
 * @returns {Promise<Recipe>}
 */
export async function readRecipe(root) {
  /** @type {unknown} */
  const recipe = JSON.parse(await readFile(join(root, 'assets/sample/recipe.json'), 'utf8'));
  return /** @type {Recipe} */ (recipe);
}

/**
 * The same package with smaller fillers and, in proportion, smaller parts; its programs are the same.
 * @param {Recipe} recipe
 * @param {number} share
 * @returns {Recipe}
 */
export function shrunk(recipe, share) {
  const files = recipe.files.map((file) => (file.kind === 'filler' ? { ...file, bytes: Math.ceil(file.bytes * share) } : file));
  return { ...recipe, volumeBytes: Math.ceil(recipe.volumeBytes * share), files };
}

/**
 * Writes the files of a recipe below a folder, one block in memory at a time.
 * @param {{ root: string, recipe: Recipe, directory: string, signal?: AbortSignal | undefined }} task
 * @returns {Promise<number>} how many bytes they have together
 */
export async function writeTree({ root, recipe, directory, signal }) {
  const sources = recipe.files.flatMap((file) => (file.kind === 'program' ? [file.source] : []));
  const programs = await bundlePrograms(root, sources);
  const time = new Date(recipe.timestamp);
  let bytes = 0;
  for (const file of recipe.files) {
    signal?.throwIfAborted();
    const path = join(directory, file.path);
    await mkdir(dirname(path), { recursive: true });
    bytes += await writeOne(path, file, programs);
    await utimes(path, time, time);
  }
  return bytes;
}

/**
 * @param {string} path
 * @param {RecipeFile} file
 * @param {ReadonlyMap<string, string>} programs
 */
async function writeOne(path, file, programs) {
  switch (file.kind) {
    case 'filler':
      return writeFiller(path, file);
    case 'program':
      return writeText(path, programs.get(file.source) ?? '', 0o755);
    case 'text':
      return writeText(path, file.lines.map((line) => `${line}\r\n`).join(''), 0o644);
    case 'empty':
      return writeText(path, '', 0o644);
  }
}

/**
 * @param {string} path
 * @param {string} text
 * @param {number} mode
 */
async function writeText(path, text, mode) {
  await writeFile(path, text, { mode });
  return Buffer.byteLength(text);
}

/**
 * Fills a file with blocks whose first part is the key stream of AES-CTR (seeded by the file's path in the recipe: fast,
 * and the same everywhere) and whose rest is one line repeated.
 * @param {string} path
 * @param {Extract<RecipeFile, { kind: 'filler' }>} file
 */
async function writeFiller(path, file) {
  const seed = createHash('sha256').update(file.path).digest();
  const stream = createCipheriv('aes-128-ctr', seed.subarray(0, 16), seed.subarray(16, 32));
  const zeros = Buffer.alloc(Math.round(blockBytes * file.randomness));
  const block = Buffer.alloc(blockBytes, `Sample of ${file.path}. Nothing in it is real.\r\n`);
  const target = await open(path, 'w', 0o644);
  try {
    for (let left = file.bytes; left > 0; left -= blockBytes) {
      stream.update(zeros).copy(block);
      await target.write(block, 0, Math.min(left, blockBytes));
    }
  } finally {
    await target.close();
  }
  return file.bytes;
}

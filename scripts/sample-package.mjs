import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packTree, writeSums } from './sample-package-archive.mjs';
import { readRecipe, shrunk, writeTree } from './sample-package-tree.mjs';
import { report as reportLine } from './setup/report.mjs';
import { hashOf, readStamp, writeStamp } from './setup/stamp.mjs';

/** @typedef {{ readonly directory: string, readonly parts: readonly string[], readonly unpackedBytes: number }} SamplePackage */
/** @typedef {{ readonly name: string, readonly bytes: number, readonly modified: number }} Part */
/** @typedef {{ readonly sources: string, readonly parts: readonly Part[], readonly unpackedBytes: number }} Stamp */
/** @typedef {{ root: string, report: (line: string) => void, signal?: AbortSignal | undefined }} Task */
/** @typedef {{ readonly name: string, readonly share: number }} Size `share` of the recipe's bytes; `name` of its folder in `.cache` */

/** The whole of it, as the vendor's is: for development, demo and tests. */
const whole = { name: 'sample-package', share: 1 };

/** A folder of a build that is no longer running; also when its process id was given to somebody else meanwhile. */
const oldMilliseconds = 60 * 60 * 1000;

/**
 * Builds the sample package unless it is there: a multi-volume 7z and its `SHA256SUMS` in `.cache/sample-package`. It
 * appears whole or not at all; what a build that was killed left behind is removed.
 * @param {Task} task
 * @param {Size} [size] the whole of it unless told
 * @returns {Promise<SamplePackage>} `parts` are file names in `directory`, in order
 */
export async function ensureSamplePackage({ root, report, signal }, { name, share } = whole) {
  const cache = join(root, '.cache');
  const directory = join(cache, name);
  const stampFile = join(cache, `${name}.json`);
  const sources = sourcesOf(root);
  const stamp = /** @type {Stamp | undefined} */ (readStamp(stampFile));
  if (stamp?.sources === sources && isWhole(directory, stamp.parts)) return packageOf(directory, stamp);
  mkdirSync(cache, { recursive: true });
  removeLeftovers(cache);
  const temporary = join(cache, `${name}.${process.pid}.tmp`);
  try {
    const built = await build({ root, report, signal }, temporary, share);
    replace(directory, join(temporary, 'package'), join(temporary, 'old'));
    const fresh = { sources, parts: partsIn(directory, built.parts), unpackedBytes: built.unpackedBytes };
    writeStamp(stampFile, fresh);
    return packageOf(directory, fresh);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {Task} task
 * @param {string} temporary
 * @param {number} share
 */
async function build({ root, report, signal }, temporary, share) {
  const started = Date.now();
  const recipe = shrunk(await readRecipe(root), share);
  const tree = join(temporary, 'tree');
  const directory = join(temporary, 'package');
  for (const folder of [tree, directory]) mkdirSync(folder, { recursive: true });
  report('Building the sample package, about 10 seconds …');
  const unpackedBytes = await writeTree({ root, recipe, directory: tree, signal });
  report(`Sample package: ${recipe.files.length} files written (${megabytes(unpackedBytes)}), packing …`);
  const parts = await packTree({ root, recipe, tree, directory, signal });
  await writeSums(directory, parts);
  signal?.throwIfAborted();
  report(`Sample package: ${parts.length} parts in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return { parts, unpackedBytes };
}

/**
 * Everything the package is made of, as one hash.
 * @param {string} root
 */
function sourcesOf(root) {
  const scripts = ['', '-tree', '-archive', '-programs'].map((part) => `scripts/sample-package${part}.mjs`);
  return hashOf(
    root,
    ['assets/sample/recipe.json', 'assets/sample/programs', ...scripts],
    (path) => !/\.test\.ts$|[\\/]test[\\/]/.test(path),
  );
}

/**
 * @param {string} directory
 * @param {readonly Part[]} parts
 */
function isWhole(directory, parts) {
  const names = parts.map(({ name }) => name);
  const sums = statSync(join(directory, 'SHA256SUMS'), { throwIfNoEntry: false });
  return sums !== undefined && names.length > 0 && JSON.stringify(partsIn(directory, names)) === JSON.stringify(parts);
}

/**
 * @param {string} directory
 * @param {readonly string[]} names
 * @returns {readonly Part[]} those that are there
 */
function partsIn(directory, names) {
  return names.flatMap((name) => {
    const found = statSync(join(directory, name), { throwIfNoEntry: false });
    return found === undefined ? [] : [{ name, bytes: found.size, modified: found.mtimeMs }];
  });
}

/**
 * @param {string} cache
 */
function removeLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    const pid = /^sample-package(?:-[a-z]+)?\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isBuilding(Number(pid), join(cache, name))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/**
 * @param {number} pid
 * @param {string} folder
 */
function isBuilding(pid, folder) {
  if (pid === process.pid || Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > oldMilliseconds) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Puts a folder in the place of another.
 * @param {string} place
 * @param {string} fresh
 * @param {string} aside where the old one goes
 */
function replace(place, fresh, aside) {
  if (statSync(place, { throwIfNoEntry: false }) !== undefined) renameSync(place, aside);
  renameSync(fresh, place);
}

/**
 * @param {string} directory
 * @param {Stamp} stamp
 * @returns {SamplePackage}
 */
function packageOf(directory, { parts, unpackedBytes }) {
  return { directory, parts: parts.map(({ name }) => name), unpackedBytes };
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await ensureSamplePackage({ root: fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, ''), report: reportLine });
}

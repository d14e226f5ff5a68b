import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * What a step left behind when it was last finished, or `undefined` when it never was (or the file is torn).
 * @param {string} file
 * @returns {unknown}
 */
export function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Records that a step is finished. Written last, and whole or not at all: a temporary file, then a rename.
 * @param {string} file
 * @param {unknown} value
 */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${JSON.stringify(value, undefined, 2)}\n`);
  renameSync(draft, file);
}

/**
 * Whether a stamp holds exactly this value.
 * @param {string} file
 * @param {unknown} value
 * @returns {boolean}
 */
export function stampSays(file, value) {
  return JSON.stringify(readStamp(file)) === JSON.stringify(value);
}

/**
 * One hash over names and contents of files; folders are walked. What is not there counts as not there.
 * @param {string} root the paths are relative to it
 * @param {readonly string[]} paths files and folders
 * @param {(path: string) => boolean} [counts] which files matter; all of them unless told
 * @returns {string} SHA-256, hexadecimal
 */
export function hashOf(root, paths, counts = () => true) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).filter(counts)) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file).split(sep).join('/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * The same over everything that something is built of: tests are no part of it.
 * @param {string} root
 * @param {readonly string[]} paths
 */
export function sourcesHash(root, paths) {
  return hashOf(root, paths, (path) => !/\.(test|spec)\.[a-z]+$/.test(path));
}

/**
 * @param {string} path
 * @returns {string[]} sorted, so that the order of the disk does not matter
 */
function filesUnder(path) {
  try {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesUnder(join(path, name)));
  } catch (error) {
    return codeOf(error) === 'ENOTDIR' ? [path] : [];
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { join } from 'node:path';
import { sevenZip } from './setup/seven-zip.mjs';

/** @typedef {import('./sample-package-tree.mjs').Recipe} Recipe */

/**
 * Packs a tree into a multi-volume 7z. Fast rather than small; solid blocks of 8 MB, so that extraction shows progress
 * and a damaged part spoils little; no times but the last change, no filter for programs: the same tree gives the same bytes.
 * @param {{ root: string, recipe: Recipe, tree: string, directory: string, signal?: AbortSignal | undefined }} task
 * @returns {Promise<string[]>} names of the parts, in order
 */
export async function packTree({ root, recipe, tree, directory, signal }) {
  const list = join(tree, '..', 'files.txt');
  await writeFile(list, recipe.files.map(({ path }) => `${path}\n`).join(''));
  const settings = ['-t7z', '-mx=1', '-mmt=2', '-ms=8m', '-mf=off', '-mqs=off', '-mtc=off', '-mta=off', `-v${recipe.volumeBytes}b`];
  const output = ['-bso0', '-bsp0', '-y', '-scsUTF-8'];
  await runSevenZip(sevenZip(root), ['a', ...settings, ...output, join(directory, recipe.archive), `@${list}`], tree, signal);
  return (await readdir(directory)).filter((name) => name.startsWith(`${recipe.archive}.`)).sort();
}

/**
 * Writes `SHA256SUMS` in the format of coreutils beside the parts.
 * @param {string} directory
 * @param {readonly string[]} parts
 */
export async function writeSums(directory, parts) {
  const sums = [];
  for (const part of parts) sums.push(`${await sha256(join(directory, part))}  ${part}\n`);
  await writeFile(join(directory, 'SHA256SUMS'), sums.join(''));
}

/** @param {string} path */
async function sha256(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {AbortSignal} [signal]
 * @returns {Promise<void>}
 */
function runSevenZip(program, args, cwd, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], ...(signal === undefined ? {} : { signal }) });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (complaint += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`7-Zip ended with ${code} while it packed the sample: ${complaint.trim()}`));
    });
  });
}

import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from '../setup/run.mjs';
import { sevenZip } from '../setup/seven-zip.mjs';

/** @typedef {'quick' | 'small'} Effort how hard archives are compressed: `quick` is for tests (a fifth of the time), `small` for people */

/** Levels of 7-Zip. */
const levels = { quick: 1, small: 5 };

/**
 * Packs a folder into a zip: the same folder gives the same bytes, in any time zone.
 * @param {string} root
 * @param {string} folder
 * @param {{ readonly zip: string, readonly effort: Effort }} wanted
 */
export async function packZip(root, folder, { zip, effort }) {
  rmSync(zip, { force: true });
  const list = `${zip}.txt`;
  writeFileSync(
    list,
    filesBelow(folder)
      .map((file) => `${relative(folder, file)}\n`)
      .join(''),
  );
  const settings = ['-tzip', `-mx=${String(levels[effort])}`, '-mtc=off', '-mta=off', '-mcu=on', '-bso0', '-bsp0', '-scsUTF-8'];
  const code = await run(sevenZip(root), ['a', ...settings, zip, `@${list}`], { cwd: folder, env: { ...process.env, TZ: 'UTC' } });
  rmSync(list);
  if (code !== 0) throw new Error(`7-Zip ended with ${String(code)} while it packed ${zip}`);
}

/**
 * Every file in a folder, however deep, in an order that does not depend on the disk.
 * @param {string} folder
 * @returns {readonly string[]} their paths
 */
export function filesBelow(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

/**
 * @param {string} folder
 * @returns {number} bytes of everything in it
 */
export function bytesOf(folder) {
  return filesBelow(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}

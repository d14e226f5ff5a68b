import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from '../setup/run.mjs';
import { sevenZip } from '../setup/seven-zip.mjs';

/**
 * Packs a folder into a zip: the same folder gives the same bytes, in any time zone.
 * @param {string} root
 * @param {string} folder
 * @param {string} zip
 */
export async function packZip(root, folder, zip) {
  rmSync(zip, { force: true });
  const list = `${zip}.txt`;
  writeFileSync(
    list,
    filesBelow(folder)
      .map((file) => `${relative(folder, file)}\n`)
      .join(''),
  );
  const settings = ['-tzip', '-mx=5', '-mtc=off', '-mta=off', '-mcu=on', '-bso0', '-bsp0', '-scsUTF-8'];
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

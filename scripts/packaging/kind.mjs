import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { officialExecutable } from '../setup/electron-official.mjs';
import { standInExecutable, standInVersion } from '../setup/electron-stand-in.mjs';
import { outputOf } from '../setup/run.mjs';

/** @typedef {'windows' | 'linux'} Target */

/**
 * What is built here. With the stand-in for Electron it is a test: its name, its version and its files say so.
 * @typedef {object} Kind
 * @property {boolean} isTest
 * @property {string} version with `-test` where it is one
 * @property {string} product
 * @property {string} fileVersion four numbers, as Windows wants them
 * @property {string} electron the version of Electron
 * @property {number} epoch seconds since 1970 that every file is dated
 */

/** Of a checkout without git: 2020-01-01, since a zip cannot tell times before 1980. */
const fallbackEpoch = 1_577_836_800;

/**
 * @param {string} root
 * @returns {Kind}
 */
export function kindOf(root) {
  /** @type {unknown} */
  const content = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { version, productName, devDependencies } =
    /** @type {{ version: string, productName: string, devDependencies: { electron: string } }} */ (content);
  const isTest = officialExecutable(root) === undefined;
  return {
    isTest,
    version: isTest ? `${version}-test` : version,
    product: isTest ? `${productName} (test)` : productName,
    fileVersion: `${version}.0`,
    electron: isTest ? standInVersion : devDependencies.electron,
    epoch: epochOf(root),
  };
}

/**
 * The folder of the stand-in for a target.
 * @param {string} root
 * @param {Target} target
 */
export function standInFolder(root, target) {
  return dirname(standInExecutable(root, target === 'windows' ? 'win32-x64' : 'linux-x64') ?? '');
}

/** @param {string} root */
function epochOf(root) {
  const told = Number(process.env['SOURCE_DATE_EPOCH']);
  if (Number.isSafeInteger(told) && told > 0) return told;
  const committed = Number(outputOf('git', ['-C', root, 'log', '-1', '--format=%ct']));
  return committed > 0 ? committed : fallbackEpoch;
}

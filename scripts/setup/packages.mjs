import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from './problem.mjs';
import { hashOf, stampSays, writeStamp } from './stamp.mjs';
import { findWindowsPrograms } from './windows-programs.mjs';

/** @typedef {import('../packaging/kind.mjs').Target} Target */

/** Everything a package is made of besides the build. */
const inputs = ['dist/build.json', 'scripts/packaging', 'assets', 'electron-builder.yml', 'package.json', 'package-lock.json', 'LICENSE'];

/**
 * The package for this system, as `npm run dist` makes it.
 * @type {import('./steps.mjs').Step}
 */
export const linuxPackage = {
  id: 'linux-package',
  isDone: ({ root }) => process.platform !== 'linux' || process.arch !== 'x64' || isBuilt(root, 'linux'),
  run: (context) => buildFor('linux', context),
};

/**
 * The package and the installer for Windows, where they can be tried.
 * @type {import('./steps.mjs').Step}
 */
export const windowsPackage = {
  id: 'windows-package',
  isDone: ({ root }) => findWindowsPrograms(root) === undefined || isBuilt(root, 'windows'),
  run: async (context) => {
    try {
      await buildFor('windows', context);
    } catch (error) {
      // Without makensis and the right to install it: the tests of packages say that they proved nothing.
      if (!(error instanceof SetupProblem)) throw error;
      context.report(error.message);
    }
  },
};

/**
 * Where the packages that tests use are, or `undefined` where they could not be built.
 * @param {string} root
 * @param {Target} target
 * @returns {string | undefined}
 */
export function findPackages(root, target) {
  return isBuilt(root, target) ? folderOf(root, target) : undefined;
}

/**
 * @param {Target} target
 * @param {import('./steps.mjs').SetupContext} context
 */
async function buildFor(target, { root, report }) {
  const sources = hashOf(root, inputs);
  // Only now: it uses packages that the first step installs.
  const { buildArtefacts } = await import('../packaging/artefacts.mjs');
  await buildArtefacts({ root, report }, { targets: [target], output: folderOf(root, target), effort: 'quick' });
  writeStamp(stampOf(root, target), { sources });
}

/**
 * @param {string} root
 * @param {Target} target
 */
function isBuilt(root, target) {
  return existsSync(folderOf(root, target)) && stampSays(stampOf(root, target), { sources: hashOf(root, inputs) });
}

/**
 * @param {string} root
 * @param {Target} target
 */
function folderOf(root, target) {
  return join(root, '.cache/packages', target);
}

/**
 * @param {string} root
 * @param {Target} target
 */
function stampOf(root, target) {
  return join(root, '.cache/setup', `${target}-package.json`);
}

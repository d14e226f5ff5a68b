import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { downloadOfficial, isKnownUnreachable, officialExecutable } from './electron-official.mjs';
import { prepareStandIn, standInExecutable } from './electron-stand-in.mjs';
import { SetupProblem } from './problem.mjs';

/** @type {import('./steps.mjs').Step} */
export const electron = {
  id: 'electron',
  // With nothing but the stand-in the official download is tried again once a day.
  isDone: ({ root }) =>
    isThere(named()) || isThere(officialExecutable(root)) || (isThere(standInExecutable(root)) && isKnownUnreachable(root, Date.now())),
  run: async (context) => {
    const { root, report } = context;
    if (!isKnownUnreachable(root, Date.now()) && (await downloadOfficial(context))) return;
    if (isThere(standInExecutable(root))) return;
    if (standInExecutable(root) === undefined) throw new SetupProblem(wayOut('Electron could not be downloaded.'));
    report('Electron could not be downloaded; taking the stand-in.');
    await standIn(context);
  },
};

/**
 * The Electron this checkout runs on: one the person names in `ELECTRON_OVERRIDE_DIST_PATH`, the official one, or the
 * stand-in.
 * @param {string} root of the checkout
 * @returns {string} absolute path of the executable
 * @throws {SetupProblem} when set-up has not run
 */
export function electronExecutable(root) {
  const executable = findElectron(root);
  if (executable === undefined) throw new SetupProblem('Electron is not set up yet: run `npm start` or `npm test` once.');
  return executable;
}

/**
 * @param {string} root
 * @returns {string | undefined}
 */
function findElectron(root) {
  return [named(), officialExecutable(root), standInExecutable(root)].find(isThere);
}

/** @param {string | undefined} file */
function isThere(file) {
  return file !== undefined && existsSync(file);
}

function named() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  return folder === undefined ? undefined : join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

/** @param {import('./steps.mjs').SetupContext} context */
async function standIn(context) {
  try {
    await prepareStandIn(context);
  } catch (error) {
    if (error instanceof SetupProblem) throw error;
    throw new SetupProblem(
      wayOut(`The stand-in for Electron could not be had either: ${error instanceof Error ? error.message : String(error)}.`),
    );
  }
}

/** @param {string} what */
function wayOut(what) {
  return [
    what,
    'Check the network and the proxy of this machine (HTTPS_PROXY), then run the same command again.',
    'Or unpack a release of Electron yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
  ].join('\n');
}

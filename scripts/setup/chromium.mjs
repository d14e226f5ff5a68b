import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { installPackages, isRoot } from './debian.mjs';
import { SetupProblem } from './problem.mjs';
import { run } from './run.mjs';

/** What a Chromium of the system is called; Edge and Chrome are the same engine. */
const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];

/**
 * A current Chromium for the tests of pages: one that is there, Debian's, or Playwright's own download. Electron is older
 * and opens one window at a time; every page in every look would take it minutes.
 * @type {import('./steps.mjs').Step}
 */
export const chromium = {
  id: 'chromium',
  isDone: ({ root }) => chromiumExecutable(root) !== undefined,
  run: async (context) => {
    const { root, report } = context;
    if (process.platform === 'linux' && isRoot() && existsSync('/usr/bin/apt-get'))
      await installPackages(['chromium', 'fonts-dejavu-core'], 'a current Chromium, for the tests of pages,', context);
    else {
      report('Fetching a current Chromium for the tests of pages, about 130 MB …');
      await run(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium'], { cwd: root });
    }
    if (chromiumExecutable(root) === undefined) throw new SetupProblem(wayOut);
  },
};

const wayOut = [
  'A current Chromium is needed for the tests of pages and could not be had.',
  'Install Chromium, Chrome or Edge so that it is on the PATH, or name its program in CHROMIUM_PATH; then run the same command again.',
].join('\n');

/**
 * The Chromium that is used: the one a person names, Playwright's own, or the system's.
 * @param {string} root of the checkout
 * @returns {string | undefined} absolute path, or `undefined` when there is none
 */
export function chromiumExecutable(root) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const ofSystem = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env['CHROMIUM_PATH'], ofPlaywright(root), ...ofSystem].find(isProgram);
}

/** @param {string} root */
function ofPlaywright(root) {
  if (!existsSync(join(root, 'node_modules/playwright/package.json'))) return undefined;
  /** @type {unknown} */
  const playwright = createRequire(join(root, 'package.json'))('playwright');
  return /** @type {typeof import('playwright')} */ (playwright).chromium.executablePath();
}

/** @param {string | undefined} file */
function isProgram(file) {
  if (file === undefined || file === '') return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

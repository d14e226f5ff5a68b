import { readFileSync, readdirSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { installPackages } from './debian.mjs';
import { hasDisplay, hasXvfb } from './display.mjs';
import { electronExecutable } from './electron.mjs';
import { missingLibraries, packagesFor } from './libraries.mjs';
import { SetupProblem } from './problem.mjs';
import { outputOf } from './run.mjs';
import { stampSays, writeStamp } from './stamp.mjs';

/** @type {import('./steps.mjs').Step} */
export const systemLibraries = {
  id: 'system-libraries',
  isDone: ({ root }) => process.platform !== 'linux' || (stampSays(stampOf(root), system(root)) && !lacksXvfb()),
  run: async ({ root, report }) => {
    const { packages, strangers } = packagesFor(lacking(root));
    const wanted = [...packages, ...(lacksXvfb() ? ['xvfb'] : [])];
    if (wanted.length > 0) await installPackages(wanted, 'what Electron needs of this system', { report });
    const still = [...strangers, ...lacking(root)];
    if (still.length > 0) throw new SetupProblem(`Electron needs libraries this system does not have: ${still.join(', ')}`);
    writeStamp(stampOf(root), system(root));
  },
};

/**
 * @param {string} root
 * @returns {readonly string[]} libraries that Electron or a part of it links to and that are not here
 */
function lacking(root) {
  const folder = dirname(electronExecutable(root));
  const parts = readdirSync(folder).filter((name) => /\.so(\.\d+)*$/.test(name));
  const files = [electronExecutable(root), ...parts.map((name) => join(folder, name))];
  return missingLibraries(outputOf('ldd', files) ?? '');
}

/** Without a display there has to be a virtual one. */
function lacksXvfb() {
  return !hasDisplay() && !hasXvfb();
}

/**
 * What the answer depends on: the system, the packages on it, and which Electron it is.
 * @param {string} root
 */
function system(root) {
  return {
    electron: electronExecutable(root),
    host: hostname(),
    system: contentOf('/etc/os-release'),
    packages: changedAt('/var/lib/dpkg/status'),
  };
}

/** @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(file, 'utf8').split('\n', 1)[0];
  } catch {
    return 'unknown';
  }
}

/** @param {string} file */
function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param {string} root */
function stampOf(root) {
  return join(root, '.cache/setup/system-libraries.json');
}

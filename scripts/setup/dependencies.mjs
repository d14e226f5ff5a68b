import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from './problem.mjs';
import { run } from './run.mjs';
import { hashOf, readStamp, stampSays, writeStamp } from './stamp.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional] may be missing: packages for other systems are
 */

/** @type {import('./steps.mjs').Step} */
export const dependencies = {
  id: 'dependencies',
  isDone: ({ root }) => stampSays(stampOf(root), wanted(root)) || adopt(root),
  run: async ({ root, report }) => {
    if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw new SetupProblem('node_modules is a link: npm ci would empty what it points to. Remove the link, then try again.');
    report('Installing the dependencies (npm ci), about half a minute …');
    // Scripts of packages stay off: the only one that is needed, Electron's download, is the next step.
    const code = await run(...npm(['ci', '--ignore-scripts', '--loglevel=error']), { cwd: root });
    if (code !== 0) throw new SetupProblem(`npm ci ended with ${code}; what it said is above. Put that right, then try again.`);
    writeStamp(stampOf(root), wanted(root));
  },
};

/**
 * Whether `node_modules` is what the lock file asks for, going by the list npm itself writes when it is finished.
 * @param {Readonly<Record<string, LockedPackage>>} locked `packages` of `package-lock.json`
 * @param {Readonly<Record<string, LockedPackage>>} installed `packages` of `node_modules/.package-lock.json`
 * @returns {boolean}
 */
export function isInstalled(locked, installed) {
  const known = Object.entries(locked);
  return (
    known.length > 0 &&
    known.every(([path, { version, optional }]) => {
      const found = installed[path];
      return path === '' || (found === undefined ? optional === true : found.version === version);
    })
  );
}

/**
 * A person may have run npm before us: then there is nothing to do but to remember it.
 * @param {string} root
 */
function adopt(root) {
  const done = isInstalled(packagesOf(join(root, 'package-lock.json')), packagesOf(join(root, 'node_modules/.package-lock.json')));
  if (done) writeStamp(stampOf(root), wanted(root));
  return done;
}

/**
 * @param {string} file
 * @returns {Readonly<Record<string, LockedPackage>>}
 */
function packagesOf(file) {
  const lock = /** @type {{ packages?: Record<string, LockedPackage> } | undefined} */ (readStamp(file));
  return lock?.packages ?? {};
}

/** @param {string} root inside `node_modules`, so that it goes when `npm ci` starts by emptying the folder */
function stampOf(root) {
  return join(root, 'node_modules/.setup.json');
}

/** @param {string} root */
function wanted(root) {
  return { lock: hashOf(root, ['package-lock.json']), platform: process.platform, arch: process.arch };
}

/**
 * How to start npm without a shell: through the very npm that started us, when it did; else the one beside Node.
 * @param {readonly string[]} args
 * @returns {[string, readonly string[]]}
 */
export function npm(args) {
  const cli = process.env['npm_execpath'];
  if (cli !== undefined && isScript(cli)) return [process.execPath, [cli, ...args]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/c', 'npm.cmd', ...args]] : ['npm', args];
}

/** @param {string} file */
function isScript(file) {
  try {
    return /npm-cli\.c?js$/.test(file) && readFileSync(file).length > 0;
  } catch {
    return false;
  }
}

import { existsSync } from 'node:fs';
import { SetupProblem } from './problem.mjs';
import { outputOf, run } from './run.mjs';

/** @typedef {{ report: (line: string) => void }} Reporting */

/**
 * Gets packages of the system on board, or says which command does when that is not for us to do.
 * @param {readonly string[]} wanted packages by the name they have on Debian 12
 * @param {string} why what they are for, as the object of "is needed"
 * @param {Reporting} reporting
 */
export async function installPackages(wanted, why, { report }) {
  if (!isDebianLike()) throw new SetupProblem(`${why} is needed. On Debian the packages are: ${wanted.join(' ')}.`);
  if (!isRoot()) throw new SetupProblem(`${why} is needed. Run this, then the same command again:\n  ${byHand(wanted)}`);
  report(`Installing ${why} (${wanted.join(', ')}), up to a minute …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await apt(['update', '-qq'], wanted, env);
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...wanted.map(presentName)], wanted, env);
}

/**
 * The command for a person who may not be root.
 * @param {readonly string[]} packages
 * @returns {string}
 */
export function byHand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.map(presentName).join(' ')}`;
}

/** @returns {boolean} whether we may change the system */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** @returns {boolean} */
function isDebianLike() {
  return existsSync('/usr/bin/apt-get') && existsSync('/etc/debian_version');
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries for their 64-bit time: `libgtk-3-0` became `libgtk-3-0t64`.
 * @param {string} name
 * @returns {string} the one this system's lists know
 */
function presentName(name) {
  const renamed = `${name}t64`;
  return outputOf('apt-cache', ['show', '--no-all-versions', renamed])?.includes(`Package: ${renamed}\n`) === true ? renamed : name;
}

/**
 * @param {readonly string[]} args
 * @param {readonly string[]} packages
 * @param {NodeJS.ProcessEnv} env
 */
async function apt(args, packages, env) {
  const code = await run('apt-get', args, { env, quiet: true });
  if (code === 0) return;
  throw new SetupProblem(`apt-get ${args[0] ?? ''} ended with ${code}; what it said is above. By hand it would be:\n  ${byHand(packages)}`);
}

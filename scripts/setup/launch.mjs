import { readFileSync, statfsSync } from 'node:fs';
import { isRoot } from './debian.mjs';
import { electronExecutable } from './electron.mjs';
import { runInOurPlace } from './run.mjs';

/** Chromium wants more shared memory than the 64 MB a container gives, in bytes. */
const enoughSharedMemory = 256 * 1024 * 1024;

/**
 * Switches of Chromium that a checkout needs on this machine. The program never adds them itself.
 * @returns {readonly string[]}
 */
export function electronSwitches() {
  if (process.platform !== 'linux') return [];
  return [...(canSandbox() ? [] : ['--no-sandbox']), ...(hasSharedMemory() ? [] : ['--disable-dev-shm-usage'])];
}

/**
 * Starts the program of this checkout in our place.
 * @param {string} root
 * @param {readonly string[]} args for the program
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export function launch(root, args, env) {
  // Left over from a parent such as an editor, it would turn Electron into plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...clean } = env;
  return runInOurPlace(electronExecutable(root), [...electronSwitches(), root, ...args], { env: clean });
}

/** Chromium refuses its sandbox to root; elsewhere the system may refuse what the sandbox is made of. */
function canSandbox() {
  const forbidden = contentOf('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1';
  return !isRoot() && !forbidden && contentOf('/proc/sys/kernel/unprivileged_userns_clone') !== '0';
}

function hasSharedMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= enoughSharedMemory;
  } catch {
    return false;
  }
}

/** @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

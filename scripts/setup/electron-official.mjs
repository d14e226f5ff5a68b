import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readStamp, writeStamp } from './stamp.mjs';

/** A download that brings nothing new for this long is given up, in milliseconds. */
const patience = 15_000;

/** How long it is remembered that the download cannot be had, in milliseconds: a day. */
const memory = 24 * 60 * 60 * 1000;

/**
 * The executable of the Electron that `package.json` names, or `undefined` when it is not there (whole).
 * @param {string} root
 * @returns {string | undefined}
 */
export function officialExecutable(root) {
  const folder = join(root, 'node_modules/electron');
  try {
    // Written last by Electron's own installer.
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the official download was tried within the last day, for this version, and could not be had.
 * @param {string} root
 * @param {number} now in milliseconds since 1970
 * @returns {boolean}
 */
export function isKnownUnreachable(root, now) {
  const tried = /** @type {{ version?: string, at?: number } | undefined} */ (readStamp(memoryOf(root)));
  const age = now - (tried?.at ?? 0);
  return tried?.version === versionOf(root) && age >= 0 && age < memory;
}

/**
 * Runs Electron's own download once. What it says when there is no way through is long and no help: dropped.
 * @param {import('./steps.mjs').SetupContext} context
 * @returns {Promise<boolean>} whether Electron is there now
 */
export async function downloadOfficial({ root, report }) {
  const drafts = join(root, '.cache/electron/download');
  rmSync(drafts, { recursive: true, force: true });
  mkdirSync(drafts, { recursive: true });
  report(`Downloading Electron ${versionOf(root)} …`);
  await install(root, drafts, report);
  rmSync(drafts, { recursive: true, force: true });
  if (officialExecutable(root) !== undefined) return true;
  writeStamp(memoryOf(root), { version: versionOf(root), at: Date.now() });
  return false;
}

/**
 * @param {string} root
 * @param {string} drafts the folder it downloads into, so that we see it getting on
 * @param {(line: string) => void} report
 * @returns {Promise<void>}
 */
function install(root, drafts, report) {
  const env = { ...process.env, TMPDIR: drafts, TEMP: drafts, TMP: drafts, NODE_USE_ENV_PROXY: '1' };
  const child = spawn(process.execPath, [join(root, 'node_modules/electron/install.js')], { cwd: root, env, stdio: 'ignore' });
  const release = watch(child, () => sizeOf(drafts) + sizeOf(join(root, 'node_modules/electron/dist')), report);
  return new Promise((resolve) => {
    const end = () => {
      release();
      resolve();
    };
    child.once('error', end);
    child.once('close', end);
  });
}

/**
 * Ends the download when it stands still, and says every now and then how far it is.
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => number} bytes how much is there
 * @param {(line: string) => void} report
 * @returns {() => void} stops watching
 */
function watch(child, bytes, report) {
  let last = { bytes: 0, at: Date.now(), said: 0 };
  const timer = setInterval(() => {
    const now = { bytes: bytes(), at: Date.now() };
    if (now.bytes > last.bytes) {
      const megabytes = Math.round(now.bytes / 1e6);
      if (megabytes >= last.said + 20) report(`… ${megabytes} MB`);
      last = { ...now, said: megabytes >= last.said + 20 ? megabytes : last.said };
    } else if (now.at - last.at > patience) child.kill('SIGKILL');
  }, 500);
  return () => {
    clearInterval(timer);
  };
}

/**
 * @param {string} folder
 * @returns {number} bytes
 */
function sizeOf(folder) {
  try {
    const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
    return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    return 0;
  }
}

/** @param {string} root */
function versionOf(root) {
  const manifest = /** @type {{ version?: string } | undefined} */ (readStamp(join(root, 'node_modules/electron/package.json')));
  return manifest?.version ?? 'unknown';
}

/** @param {string} root */
function memoryOf(root) {
  return join(root, '.cache/electron/official-unreachable.json');
}

import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { rawText } from '../../scripts/raw-text.mjs';
import { electronExecutable } from '../../scripts/setup/electron.mjs';
import { electronSwitches } from '../../scripts/setup/launch.mjs';

/** @typedef {{ name?: string, seconds?: number, bytes?: number, share?: number, filesDone?: number }} Said one line that a measured process says */

/**
 * Bundles a file of this folder into an app that Electron can start, for Node 16.17 as the program is.
 * @param {string} root
 * @param {string} source
 * @returns {Promise<string>} folder of the app
 */
export async function bundleForElectron(root, source) {
  const { rolldown } = await import('rolldown');
  const input = join(root, 'e2e/bench', source);
  const bundle = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    external: ['electron', 'koffi'],
    plugins: [rawText],
    transform: { target: 'node16' },
  });
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  await bundle.close();
  const app = join(root, '.cache/bench', source.replace(/\.ts$/, ''));
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'index.js'), output[0].code);
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'bench', version: '0.0.0', main: 'index.js' }));
  return app;
}

/**
 * Starts a bundled app with the checkout and its own arguments.
 * @param {string} root
 * @param {string} app
 * @param {readonly string[]} args
 */
export function startInElectron(root, app, args) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const profile = `--user-data-dir=${join(root, '.cache/bench/profile')}`;
  const child = spawn(electronExecutable(root), [...electronSwitches(), profile, app, root, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Chromium complains of buses and GPUs that a test machine has not: only told when the job failed.
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (complaint += text));
  /** @type {Said[]} */
  const said = [];
  /** @type {Set<() => void>} */
  const waiting = new Set();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{')) said.push(parse(line));
    for (const look of waiting) look();
  });
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => {
    child.once('close', resolve);
  });
  return {
    ended,
    said,
    complaint: () => complaint,
    kill: () => child.kill('SIGKILL'),
    /** @param {(one: Said) => boolean} matches */
    until: (matches) =>
      new Promise((/** @type {(value: void) => void} */ resolve) => {
        const look = () => {
          if (said.some(matches)) resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

/**
 * @param {string} line
 * @returns {Said}
 */
function parse(line) {
  const value = /** @type {unknown} */ (JSON.parse(line));
  return /** @type {Said} */ (value);
}

/**
 * Runs it to its end.
 * @param {string} root
 * @param {string} app
 * @param {readonly string[]} args
 * @returns {Promise<readonly Said[]>}
 */
export async function runInElectron(root, app, args) {
  const { ended, said, complaint } = startInElectron(root, app, args);
  const code = await ended;
  if (code !== 0) throw new Error(`Electron ended with ${code} at ${args[0]}: ${complaint()}`);
  return said;
}

/**
 * @param {readonly Said[]} said
 * @param {string} name
 * @returns {number}
 */
export function secondsOf(said, name) {
  const found = said.find((one) => one.name === name)?.seconds;
  if (found === undefined) throw new Error(`nothing was measured for ${name}`);
  return found;
}

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronExecutable } from '../../scripts/setup/electron.mjs';
import { electronSwitches } from '../../scripts/setup/launch.mjs';
import { medianOf } from './measure.mjs';

/** A window with nothing in it but a button, as a page and as a program. */
const idleMain = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1000, height: 720, show: false, webPreferences: { sandbox: true, contextIsolation: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(require('node:path').join(__dirname, 'index.html'));
});`;
const idlePage = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Idle</title><button>Idle</button></html>';

/**
 * Starts the wizard and an empty window in turns, until a page can be acted on: what disturbs one disturbs the other.
 * @param {string} root
 * @param {number} rounds
 * @returns {Promise<{ readonly wizard: number, readonly empty: number, readonly ratio: number }>} medians, in milliseconds; the ratio is the median of the pairs' own
 */
export async function measureStarts(root, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'ui-bench-'));
  try {
    const idle = join(folder, 'idle');
    mkdirSync(idle);
    writeFileSync(join(idle, 'package.json'), JSON.stringify({ name: 'idle', version: '1.0.0', main: 'main.cjs' }));
    writeFileSync(join(idle, 'main.cjs'), idleMain);
    writeFileSync(join(idle, 'index.html'), idlePage);
    const start = (/** @type {readonly string[]} */ app) => startUntilActionable(root, folder, app);
    const wizard = [root, '--state', join(folder, 'state')];
    await start(wizard);
    await start([idle]);
    const pairs = [];
    for (let round = 0; round < rounds; round += 1) pairs.push({ wizard: await start(wizard), empty: await start([idle]) });
    return {
      wizard: medianOf(pairs.map((pair) => pair.wizard)),
      empty: medianOf(pairs.map((pair) => pair.empty)),
      ratio: medianOf(pairs.map((pair) => pair.wizard / pair.empty)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {readonly string[]} app
 * @returns {Promise<number>} milliseconds from the start of the process
 */
function startUntilActionable(root, folder, app) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const watch = ['-r', join(root, 'e2e/bench/first-page.cjs')];
  const args = [...electronSwitches(), `--user-data-dir=${join(folder, 'profile')}`, ...watch, ...app];
  const begin = Date.now();
  const child = spawn(electronExecutable(root), args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const line = said.split('\n').find((each) => each.startsWith('{"name":"actionable"'));
      if (line === undefined) reject(new Error(`Electron ended with ${String(code)} before its page could be acted on`));
      else resolve(timeIn(line) - begin);
    });
  });
}

/**
 * @param {string} line
 * @returns {number}
 */
function timeIn(line) {
  const said = /** @type {unknown} */ (JSON.parse(line));
  return /** @type {{ at: number }} */ (said).at;
}

import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupProblem } from './problem.mjs';

/** @typedef {{ readonly env: NodeJS.ProcessEnv, readonly end: () => void }} Display `env`: for programs that use it */

/** Large enough for the window of the program at twice its size. */
const screen = '1600x1200x24';

/** How long the virtual display may take to come up, in milliseconds. */
const patience = 20_000;

/** @returns {boolean} whether windows can be shown: always on Windows and macOS */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/** @returns {boolean} whether the program that makes virtual displays is installed */
export function hasXvfb() {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => isExecutable(join(folder, 'Xvfb')));
}

/**
 * The display of the person, when there is one; else a virtual one, on a number nobody uses, until `end` is called.
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  if (hasDisplay()) return { env: process.env, end: () => undefined };
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const end = () => void child.kill('SIGTERM');
  process.once('exit', end);
  try {
    return { env: { ...process.env, DISPLAY: `:${await numberFrom(child)}` }, end };
  } catch (error) {
    end();
    throw error;
  }
}

/**
 * Xvfb picks a free number, and writes it as soon as it answers.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function numberFrom(child) {
  const channel = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
  return new Promise((resolve, reject) => {
    let text = '';
    const giveUp = (/** @type {string} */ why) => {
      clearTimeout(timer);
      reject(new SetupProblem(`The virtual display (Xvfb) did not come up: ${why}.`));
    };
    const timer = setTimeout(giveUp, patience, `nothing for ${String(patience / 1000)} seconds`);
    child.once('error', ({ message }) => {
      giveUp(message);
    });
    child.once('exit', (code) => {
      giveUp(`it ended with ${String(code)}`);
    });
    channel.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
      text += part;
      if (!text.endsWith('\n')) return;
      clearTimeout(timer);
      resolve(text.trim());
    });
  });
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

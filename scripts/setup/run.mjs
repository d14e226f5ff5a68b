import { spawn, spawnSync } from 'node:child_process';

/** Ends a process that was ended by a signal with the number a shell would give it. */
const signalBase = 128;

/** The numbers of the signals a launcher passes on. */
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Runs a program to its end, with everything it says on our standard error and nothing to read.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet`: only its complaints are shown
 * @returns {Promise<number>} its exit code; 127 when it could not be started
 */
export function run(program, args, options = {}) {
  const sink = options.quiet === true ? 'ignore' : 2;
  const child = spawn(program, args, { cwd: options.cwd, env: options.env, stdio: ['ignore', sink, 2] });
  return endOf(child);
}

/**
 * Runs a program in our place: our standard streams are its streams, and signals sent to us reach it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code
 */
export async function runInOurPlace(program, args, options = {}) {
  const child = spawn(program, args, { cwd: options.cwd, env: options.env, stdio: 'inherit' });
  const release = passSignalsTo(child);
  try {
    return await endOf(child);
  } finally {
    release();
  }
}

/**
 * What a program prints, or `undefined` when it cannot be run or says it went wrong.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {string | undefined}
 */
export function outputOf(program, args) {
  const result = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
  return result.status === 0 ? result.stdout : undefined;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function endOf(child) {
  return new Promise((resolve) => {
    child.once('error', () => {
      resolve(127);
    });
    child.once('close', (code, signal) => {
      resolve(code ?? signalBase + numberOf(signal));
    });
  });
}

/** @param {NodeJS.Signals | null} signal */
function numberOf(signal) {
  return Object.entries(signalNumbers).find(([name]) => name === signal)?.[1] ?? 9;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops passing on
 */
function passSignalsTo(child) {
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    child.kill(signal);
  };
  const names = /** @type {NodeJS.Signals[]} */ (Object.keys(signalNumbers));
  for (const name of names) process.on(name, pass);
  return () => {
    for (const name of names) process.off(name, pass);
  };
}

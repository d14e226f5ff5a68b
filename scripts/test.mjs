import { sum } from './gates/count.mjs';
import { chooseGates, gates } from './gates/gates.mjs';
import { runGate } from './gates/run-gate.mjs';
import { runCommand } from './setup/command.mjs';
import { openDisplay } from './setup/display.mjs';
import { SetupProblem } from './setup/problem.mjs';
import { setUp, stepsFor } from './setup/steps.mjs';

/** @typedef {import('./gates/gates.mjs').Gate} Gate */
/** @typedef {import('./setup/steps.mjs').SetupContext} SetupContext */

/** What a gate counts for that could not even be tried. */
const untried = { passed: 0, failed: 1, stopped: false };

// `npm test [-- names]`: every gate, or those named. Goes on after one that fails; the last line has the numbers.
await runCommand(async (context, args) => {
  const { chosen, unknown } = chooseGates(args);
  if (unknown.length > 0)
    throw new SetupProblem(`There is no gate ${unknown.join(', ')}. There are: ${gates.map(({ name }) => name).join(', ')}.`);
  const ready = await isReady(stepsFor([]), context);
  const counts = ready ? await passAll(chosen, context) : [untried];
  const { passed, failed } = sum(counts);
  process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

/**
 * @param {readonly Gate[]} chosen
 * @param {SetupContext} context
 */
async function passAll(chosen, context) {
  const counts = [];
  for (const gate of chosen) {
    const count = await pass(gate, context);
    counts.push(count);
    if (count.stopped) break;
  }
  return counts;
}

/**
 * @param {Gate} gate
 * @param {SetupContext} context
 */
async function pass(gate, context) {
  process.stdout.write(`\n── ${gate.name} ──\n`);
  const start = Date.now();
  const count = (await isReady(stepsFor([gate.needs]), context)) ? await runOnDisplay(gate, context) : untried;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const numbers = `${String(count.passed)} passed, ${String(count.failed)} failed`;
  process.stdout.write(`── ${gate.name}: ${count.failed === 0 ? 'ok' : 'NOT OK'} (${numbers}, ${seconds} s)\n`);
  return count;
}

/**
 * @param {Gate} gate
 * @param {SetupContext} context
 */
async function runOnDisplay(gate, { root }) {
  if (gate.needs !== 'everything') return runGate(gate, root, process.env);
  const display = await openDisplay();
  try {
    return await runGate(gate, root, display.env);
  } finally {
    display.end();
  }
}

/**
 * Says what only a person can put right, and lets the gates go on that do not need it.
 * @param {readonly import('./setup/steps.mjs').Step[]} steps
 * @param {SetupContext} context
 */
async function isReady(steps, context) {
  try {
    await setUp(steps, context);
    return true;
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    context.report(error.message);
    return false;
  }
}

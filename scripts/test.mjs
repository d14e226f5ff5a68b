import { sum } from './gates/count.mjs';
import { chooseGates, gates } from './gates/gates.mjs';
import { runGate } from './gates/run-gate.mjs';
import { runCommand } from './setup/command.mjs';
import { openDisplay } from './setup/display.mjs';
import { SetupProblem } from './setup/problem.mjs';
import { setUp, stepsFor } from './setup/steps.mjs';

// `npm test [-- names]`: every gate, or those named. Goes on after one that fails; the last line has the numbers.
await runCommand(async (context, args) => {
  const { chosen, unknown } = chooseGates(args);
  if (unknown.length > 0)
    throw new SetupProblem(`There is no gate ${unknown.join(', ')}. There are: ${gates.map(({ name }) => name).join(', ')}.`);
  await setUp(stepsFor(chosen.map(({ needs }) => needs)), context);
  const counts = [];
  for (const gate of chosen) counts.push(await pass(gate, context.root));
  const { passed, failed } = sum(counts);
  process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

/**
 * @param {import('./gates/gates.mjs').Gate} gate
 * @param {string} root
 */
async function pass(gate, root) {
  process.stdout.write(`\n── ${gate.name} ──\n`);
  const display = gate.needs === 'everything' ? await openDisplay() : undefined;
  try {
    const result = await runGate(gate, root, display?.env ?? process.env);
    const verdict = result.failed === 0 ? 'ok' : 'FAILED';
    process.stdout.write(
      `── ${gate.name}: ${verdict}, ${String(result.passed)} of ${String(result.passed + result.failed)} in ${result.seconds.toFixed(1)} s\n`,
    );
    return result;
  } finally {
    display?.end();
  }
}
